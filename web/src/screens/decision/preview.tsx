/** What would follow, before it is sent: asked as one types, by the case's own functions. It hinders no sending. */
import { Alert, Card, Skeleton } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Case, type WhatIf, whatIf } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import type { Envelope } from '../../parts/deciding/envelope.ts';
import { FailedPart } from '../../parts/states.tsx';
import { decisionWords } from '../../words/decision.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Consequences } from '../../parts/deciding/consequences.tsx';
import { useSettled } from '../../parts/deciding/settled.ts';

interface PreviewProps {
  readonly found: Case;
  readonly type: string;
  /** Absent until all is filled in. */
  readonly body: Envelope | undefined;
}

function useWhatIf({ found, type, body }: PreviewProps) {
  const still = useSettled(body);
  const suppose = [{ type, ...still }] as unknown as WhatIf['suppose'];
  return useQuery({
    queryKey: ['case', found.caseId, 'what-if', type, still],
    queryFn: () => whatIf(found.caseId, { suppose }),
    enabled: still !== undefined,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

function Answer(props: PreviewProps) {
  const t = useWords(decisionWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const { data, error, refetch } = useWhatIf(props);
  if (props.body === undefined) return <span>{t('previewWait')}</span>;
  if (error !== null)
    return <FailedPart calm what={t('previewNone')} error={error} again={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  if (data.refused !== undefined) {
    const { article } = data.refused;
    return (
      <Alert
        type="warning"
        showIcon
        title={`${t('previewRefused')}${parts('colon')}${say(data.refused)}`}
        description={article === undefined ? undefined : <Article text={article} />}
      />
    );
  }
  if (data.changes === undefined) return <span>{t('previewNothing')}</span>;
  return <Consequences found={props.found} changes={data.changes} />;
}

export function Preview(props: PreviewProps) {
  const t = useWords(decisionWords);
  return (
    <Card size="small" title={<h2 className="card-title">{t('preview')}</h2>} style={{ marginBottom: 16 }}>
      <div aria-live="polite">
        <Answer {...props} />
      </div>
    </Card>
  );
}
