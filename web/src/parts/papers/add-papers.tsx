/** Adding papers: dropped or chosen, sent by tus; each says how far it is and what came of it. */
import { Alert, Button, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Upload as Row, useUploads } from './uploads.ts';

interface RowProps {
  readonly row: Row;
  readonly again: () => void;
  readonly drop: () => void;
}

function RowLine({ row, again, drop }: RowProps) {
  const t = useWords(caseWords);
  const { state, part, why, sending } = row;
  const { name } = sending.file;
  if (state === 'received')
    return <Alert type="success" showIcon closable={{ onClose: drop }} title={t('uploaded', { name })} />;
  if (state === 'sending') {
    return <Alert type="info" showIcon title={t('uploading', { name, percent: Math.floor(part * 100) })} />;
  }
  const gone = state === 'unreadable';
  return (
    <Alert
      type="error"
      showIcon
      title={t('uploadFailed', { name, why: gone ? t('fileUnreadable') : why })}
      action={<Button onClick={gone ? drop : again}>{t(gone ? 'dropUpload' : 'goOn')}</Button>}
    />
  );
}

function UploadLines({ rows, start, drop }: Pick<ReturnType<typeof useUploads>, 'rows' | 'start' | 'drop'>) {
  return (
    <div aria-live="polite" style={{ marginTop: 8 }}>
      {rows.map((row) => (
        <RowLine
          key={row.sending.key}
          row={row}
          again={() => void start(row.sending)}
          drop={() => drop(row.sending)}
        />
      ))}
    </div>
  );
}

/** What a paper is, where nobody has said otherwise. */
const OTHER = 'other';

export function AddPapers({ caseId }: { readonly caseId: string }) {
  const t = useWords(caseWords);
  const say = useSay();
  const purposes = useCatalogue()?.vocabularies['documentPurpose'] ?? [];
  const [purpose, setPurpose] = useState(OTHER);
  const { rows, add, start, drop } = useUploads(caseId);
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
      <UploadLines {...{ rows, start, drop }} />
    </section>
  );
}
