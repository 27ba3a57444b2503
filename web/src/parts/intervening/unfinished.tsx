/** A batch that the browser did not bring to its end: it is gone on with, or left as it is. */
import { Alert, Button, Space } from 'antd';
import { interveneWords } from '../../words/intervene.ts';
import { useWords } from '../../words/words.ts';
import type { Of } from './sending.ts';
import type { Choosing } from './use-chosen.ts';

interface UnfinishedProps {
  readonly of: Of;
  readonly chosen: Pick<Choosing<never>, 'may' | 'open' | 'batch' | 'resume'>;
}

export function Unfinished({ of, chosen: { may, open, batch, resume } }: UnfinishedProps) {
  const t = useWords(interveneWords);
  const { value } = batch;
  if (!may || open || value === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="no-print"
      style={{ marginTop: 12 }}
      title={t(of === 'tasks' ? 'unfinishedTasks' : 'unfinished', { count: value.cases.length })}
      description={t('unfinishedHint')}
      action={
        <Space wrap>
          <Button onClick={resume}>{t('resume')}</Button>
          <Button onClick={() => void batch.clear()}>{t('drop')}</Button>
        </Space>
      }
    />
  );
}
