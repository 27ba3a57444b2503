/** Asked at the sign-out when something still waits on this device: stay, keep it for the next sign-in, or erase it. */
import { Button, Modal, Space } from 'antd';
import { eraseKept, eraseMine } from '../offline/contents.ts';
import { deviceWords } from '../words/device.ts';
import { useWords } from '../words/words.ts';
import { leave } from './leave.ts';

interface LeaveDialogProps {
  /** Acts and drafts that were not sent. */
  readonly count: number;
  readonly onStay: () => void;
}

export default function LeaveDialog({ count, onStay }: LeaveDialogProps) {
  const t = useWords(deviceWords);
  const footer = (
    <Space wrap>
      <Button onClick={onStay}>{t('stay')}</Button>
      <Button danger onClick={() => void eraseMine().then(leave)}>
        {t('eraseAndLeave')}
      </Button>
      <Button type="primary" onClick={() => void eraseKept().then(leave)}>
        {t('keepAndLeave')}
      </Button>
    </Space>
  );
  return (
    <Modal open title={t('leaveTitle', { count })} footer={footer} onCancel={onStay}>
      {t('leaveHint')}
    </Modal>
  );
}
