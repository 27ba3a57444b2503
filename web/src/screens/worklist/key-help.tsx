/** What the keys of the worklist do. */
import { Descriptions, Modal, Typography } from 'antd';
import { worklistWords } from '../../words/worklist.ts';
import { useWords } from '../../words/words.ts';

const KEYS = [
  ['j k', 'keyMove'],
  ['Enter', 'keyOpen'],
  ['x', 'keyTick'],
  ['a', 'keyAssign'],
  ['/', 'keySearch'],
  ['?', 'keyHelp'],
] as const;

export default function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(worklistWords);
  const items = KEYS.map(([key, words]) => ({
    key,
    label: <Typography.Text keyboard>{key}</Typography.Text>,
    children: t(words),
  }));
  return (
    <Modal open title={t('keys')} footer={null} onCancel={onClose}>
      <Descriptions column={1} size="small" items={items} />
    </Modal>
  );
}
