/** Asks for the name under which filters are kept. */
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { rowsWords } from '../words/rows.ts';
import { useWords } from '../words/words.ts';

interface NameProps {
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

export default function NameView({ onName, onCancel }: NameProps) {
  const t = useWords(rowsWords);
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Modal
      open
      title={t('saveView')}
      okText={t('save')}
      cancelText={t('cancel')}
      onOk={save}
      onCancel={onCancel}
    >
      <label>
        {t('viewName')}
        <Input
          value={name}
          maxLength={20}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
      </label>
      <p>{t('viewNameHint')}</p>
    </Modal>
  );
}
