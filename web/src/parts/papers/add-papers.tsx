/** Adding papers: dropped or chosen, sent by tus; each says how far it is and what came of it. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import { UploadFailed } from '../../api/send-bytes.ts';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { newSending, type Sending, sendPaper } from './evidence-upload.ts';

interface Row {
  readonly sending: Sending;
  /** 0 to 1. */
  readonly part: number;
  readonly state: 'sending' | 'received' | 'failed';
  readonly why: string;
}

function useUploads(caseId: string) {
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const show = (sending: Sending, change: Partial<Row>): void =>
    setRows((all) => all.map((row) => (row.sending === sending ? { ...row, ...change } : row)));
  const start = async (sending: Sending): Promise<void> => {
    show(sending, { state: 'sending', why: '' });
    try {
      await sendPaper(sending, (part) => show(sending, { part }));
      show(sending, { state: 'received', part: 1 });
      await queries.invalidateQueries({ queryKey: ['case', caseId, 'documents'] });
    } catch (error) {
      if (!(error instanceof UploadFailed)) throw error;
      show(sending, { state: 'failed', why: error.title ?? '' });
    }
  };
  const add = (file: File, purpose: string): void => {
    const sending = newSending(file, caseId, purpose);
    setRows((all) => [...all, { sending, part: 0, state: 'sending', why: '' }]);
    void start(sending);
  };
  return { rows, add, start };
}

function RowLine({ row, again }: { readonly row: Row; readonly again: () => void }) {
  const t = useWords(caseWords);
  const { state, part, why, sending } = row;
  const { name } = sending.file;
  if (state === 'received') return <Alert type="success" showIcon title={t('uploaded', { name })} />;
  if (state === 'sending') {
    return <Alert type="info" showIcon title={t('uploading', { name, percent: Math.floor(part * 100) })} />;
  }
  return (
    <Alert
      type="error"
      showIcon
      title={t('uploadFailed', { name, why })}
      action={<Button onClick={again}>{t('goOn')}</Button>}
    />
  );
}

/** What a paper is, where nobody has said otherwise. */
const OTHER = 'other';

export function AddPapers({ caseId }: { readonly caseId: string }) {
  const t = useWords(caseWords);
  const say = useSay();
  const purposes = useCatalogue()?.vocabularies['documentPurpose'] ?? [];
  const [purpose, setPurpose] = useState(OTHER);
  const { rows, add, start } = useUploads(caseId);
  return (
    <section aria-labelledby="add-papers" className="no-print">
      <h2 id="add-papers">{t('upload')}</h2>
      <Form layout="vertical">
        <Form.Item label={t('paperKind')} htmlFor="paper-purpose">
          <Select
            id="paper-purpose"
            value={purpose}
            onChange={setPurpose}
            options={purposes.map((one) => ({ value: one.code, label: say(one) }))}
            style={{ maxWidth: 320 }}
          />
        </Form.Item>
      </Form>
      <Upload.Dragger
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          add(file, purpose);
          return false;
        }}
      >
        <p>{t('dropHere')}</p>
      </Upload.Dragger>
      <div aria-live="polite" style={{ marginTop: 8 }}>
        {rows.map((row) => (
          <RowLine key={row.sending.key} row={row} again={() => void start(row.sending)} />
        ))}
      </div>
    </section>
  );
}
