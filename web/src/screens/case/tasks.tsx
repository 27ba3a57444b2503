/** 协助任务 (tasks) of the case: who does what until when, what was tried, and its proof beside each attempt. */
import { Card, Descriptions, Space, Tag } from 'antd';
import { Link } from 'react-router';
import { type CaseDocument, useDocuments } from '../../api/case.ts';
import { useCode } from '../../api/catalogue.ts';
import type { Case, CaseTask } from '../../api/generated.ts';
import { Due } from '../../parts/due.tsx';
import { useNames } from '../../parts/names.ts';
import { PaperLink } from '../../parts/papers/paper-link.tsx';
import { Empty, FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';

type Attempt = CaseTask['attempts'][number];

function Proof({
  attempt,
  documents,
}: {
  readonly attempt: Attempt;
  readonly documents: readonly CaseDocument[];
}) {
  const named = attempt.evidence ?? [];
  const found = named.flatMap(
    ({ documentId }) => documents.find((one) => one.documentId === documentId) ?? [],
  );
  return (
    <Space wrap>
      {found.map((one) => (
        <PaperLink key={one.documentId} document={one} />
      ))}
    </Space>
  );
}

function AttemptLine({
  found,
  attempt,
  documents,
}: {
  readonly found: Case;
  readonly attempt: Attempt;
  readonly documents: readonly CaseDocument[];
}) {
  const t = useWords(caseWords);
  const say = useSay();
  const names = useNames(found);
  const result = useCode('attemptResult');
  return (
    <li>
      {t('attempt', { n: attempt.no, day: names.day(attempt.date) })} {say(result(attempt.result))}{' '}
      <Proof attempt={attempt} documents={documents} />
    </li>
  );
}

function useFacts(found: Case, task: CaseTask) {
  const t = useWords(caseWords);
  const say = useSay();
  const names = useNames(found);
  const outcome = useCode(`taskOutcome.${task.kind}`);
  const paper = useCode('servedDocument');
  const { document, result, dueAt } = task;
  return [
    { key: 'party', label: t('parties'), children: names.partyById(task.partyId) ?? task.partyName },
    { key: 'document', label: t('file'), children: document && say(paper(document)) },
    {
      key: 'unit',
      label: t('unit'),
      children: [task.unitName, task.assignee?.name].filter(Boolean).join(' '),
    },
    { key: 'due', label: t('dueAt'), children: <Due dueAt={dueAt} now={found.clock.legalNow} /> },
    { key: 'result', label: t('status'), children: result && say(outcome(result.outcome)) },
  ].filter(({ children }) => children !== undefined && children !== '');
}

function Task({
  found,
  task,
  documents,
}: {
  readonly found: Case;
  readonly task: CaseTask;
  readonly documents: readonly CaseDocument[];
}) {
  const t = useWords(caseWords);
  const say = useSay();
  const kind = useCode('taskKind');
  const status = useCode('taskStatus');
  const facts = useFacts(found, task);
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={<h3 className="card-title">{say(kind(task.kind))}</h3>}
      extra={
        <Space>
          <Tag>{say(status(task.status))}</Tag>
          <Link to={`/tasks/${task.taskId}`}>{t('openTask')}</Link>
        </Space>
      }
    >
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={facts} />
      {task.attempts.length > 0 && (
        <>
          <Text strong>{t('attempts')}</Text>
          <ol className="lines">
            {task.attempts.map((attempt) => (
              <AttemptLine key={attempt.no} {...{ found, attempt, documents }} />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

export default function Tasks({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const { data: documents, error, refetch } = useDocuments(found.caseId);
  if (found.tasks.length === 0) return <Empty>{t('noTasks')}</Empty>;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks')}</h2>
      {error !== null && documents === undefined && (
        <FailedPart what={t('proofsGone')} error={error} again={() => void refetch()} />
      )}
      {found.tasks.toReversed().map((task) => (
        <Task key={task.taskId} {...{ found, task, documents: documents ?? [] }} />
      ))}
    </section>
  );
}
