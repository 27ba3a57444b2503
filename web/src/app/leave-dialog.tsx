/** Asked at the sign-out when something still waits on this device: stay, keep it for the next sign-in, or erase it. */
import { Button, Modal, Space } from 'antd';
import { eraseKept, eraseMine } from '../offline/contents.ts';
import { deviceWords } from '../words/device.ts';
import { useWords } from '../words/words.ts';
import { leave } from './leave.ts';

export interface Waiting {
  /** Acts, drafts and photographs on this device that were not sent. */
  readonly kept: number;
  /** What this page alone holds. */
  readonly nowhere: number;
}

interface LeaveDialogProps extends Waiting {
  readonly onStay: () => void;
}

/** A device that cannot erase keeps nobody from leaving. */
async function after(erase: () => Promise<void>): Promise<void> {
  await erase().catch(() => undefined);
  await leave();
}

export default function LeaveDialog({ kept, nowhere, onStay }: LeaveDialogProps) {
  const t = useWords(deviceWords);
  const footer = (
    <Space wrap>
      <Button onClick={onStay}>{t('stay')}</Button>
      <Button danger onClick={() => void after(eraseMine)}>
        {t(kept > 0 ? 'eraseAndLeave' : 'loseAndLeave')}
      </Button>
      {kept > 0 && (
        <Button type="primary" onClick={() => void after(eraseKept)}>
          {t('keepAndLeave')}
        </Button>
      )}
    </Space>
  );
  return (
    <Modal
      open
      title={kept > 0 ? t('leaveTitle', { count: kept }) : t('nowhereTitle', { count: nowhere })}
      footer={footer}
      onCancel={onStay}
    >
      {kept > 0 && <p>{t('leaveHint')}</p>}
      {nowhere > 0 && <p>{t('nowhereHint', { count: nowhere })}</p>}
    </Modal>
  );
}
