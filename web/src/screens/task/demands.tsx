/** Which papers, what the court wants, what it is worth in law and what proof it takes: all of it from the API. */
import { Descriptions, type DescriptionsProps } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { Task, TaskKind } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { Paragraph } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';

type Items = NonNullable<DescriptionsProps['items']>;

function Files({ task }: { readonly task: Task }) {
  const t = useWords(tasksWords);
  const name = (documentId: string, index: number): string =>
    task.files.find((file) => file.documentId === documentId)?.filename ?? `${t('file')} ${index + 1}`;
  return (
    <>
      {task.papers.map(({ documentId }, index) => (
        <div key={documentId}>
          <a href={`/api/documents/${documentId}`} target="_blank" rel="noreferrer">
            {name(documentId, index)}
          </a>
        </div>
      ))}
    </>
  );
}

export function Demands({ task }: { readonly task: Task }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const documents = useCode('servedDocument');
  const methods = useCode('serviceMethod');
  const { document, method, instructions, issuedBy, papers, texts } = task;
  const items: Items = [
    {
      key: 'by',
      label: t('issuedBy'),
      children: [issuedBy.unitName, issuedBy.name].filter((one) => one !== undefined).join(' '),
    },
    ...(document === undefined
      ? []
      : [{ key: 'document', label: t('document'), children: say(documents(document)) }]),
    ...(method === undefined ? [] : [{ key: 'method', label: t('method'), children: say(methods(method)) }]),
    ...(instructions === undefined
      ? []
      : [{ key: 'how', label: t('instructions'), children: texts[instructions.textId] }]),
    ...(papers.length === 0 ? [] : [{ key: 'files', label: t('files'), children: <Files task={task} /> }]),
  ];
  return (
    <section aria-label={t('papers')}>
      <h2>{t('papers')}</h2>
      <Descriptions column={1} size="small" bordered items={items} />
    </section>
  );
}

function useProof({ proof, outcomes }: TaskKind): string {
  const t = useWords(tasksWords);
  const say = useSay();
  const told = proof.forOutcomes.map((code) => say(outcomes[code])).join(t('list'));
  const all = [
    ...(proof.attempt ? [t('proofAttempt')] : []),
    ...(proof.evidence > 0 ? [t('proofEvidence', { outcomes: told, count: proof.evidence })] : []),
  ];
  return all.join(t('join'));
}

export function Worth({ kind }: { readonly kind: TaskKind }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const proof = useProof(kind);
  return (
    <section aria-label={t('counts')}>
      <h2>{t('counts')}</h2>
      <Paragraph>{say(kind.effect)}</Paragraph>
      {proof !== '' && <Paragraph>{t('proof') + proof}</Paragraph>}
      <Paragraph>{t('thenCourt') + say(kind.court)}</Paragraph>
      <Article text={kind.articles} />
    </section>
  );
}
