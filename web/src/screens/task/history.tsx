/** What was done on a task so far, what was reported, and what the court made of it. */
import { Alert, Timeline } from 'antd';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import type { Task, TaskAttempt, TaskKind } from '../../api/generated.ts';
import type { Schema } from '../../parts/schema-form/schema.ts';
import { useInstant } from '../../parts/acts/when.ts';
import { Text } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';
import { tell } from './read-back.ts';
import { useSentence } from './use-sentence.ts';

/** Lists in which a reason of the court may stand. */
const REASONS = ['redoReason', 'withdrawalReason', 'returnReason', 'reassignReason'];

function useReason(): (code: string) => string {
  const lists = useCatalogue()?.vocabularies;
  const say = useSay();
  return (code) => {
    const found = REASONS.flatMap((name) => lists?.[name] ?? []).find((entry) => entry.code === code);
    return found === undefined ? code : say(found);
  };
}

function Evidence({ attempt }: { readonly attempt: TaskAttempt }) {
  const t = useWords(tasksWords);
  const { evidence = [] } = attempt;
  return (
    <>
      {evidence.map(({ documentId, sha256 }, index) => (
        <div key={documentId}>
          <a href={`/api/documents/${documentId}`} target="_blank" rel="noreferrer" title={sha256}>
            {t('evidenceItem', { count: index + 1 })}
          </a>
        </div>
      ))}
    </>
  );
}

function Attempt({ attempt, task }: { readonly attempt: TaskAttempt; readonly task: Task }) {
  const results = useCode('attemptResult');
  const say = useSay();
  const instant = useInstant();
  const text = (id: string | undefined) => (id === undefined ? undefined : task.texts[id]);
  return (
    <>
      <Text strong>{`${instant(attempt.at)} ${say(results(attempt.result))}`}</Text>
      {[text(attempt.place?.textId), text(attempt.note?.textId)]
        .filter((line) => line !== undefined)
        .map((line) => (
          <div key={line}>{line}</div>
        ))}
      <Evidence attempt={attempt} />
    </>
  );
}

export function History({ task }: { readonly task: Task }) {
  const t = useWords(tasksWords);
  const items = task.attempts.map((attempt) => ({
    key: attempt.no,
    content: <Attempt attempt={attempt} task={task} />,
  }));
  return (
    <section aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {items.length === 0 ? t('noHistory') : <Timeline items={items} />}
    </section>
  );
}

const TYPE: Partial<Record<Task['status'], 'success' | 'warning' | 'error' | 'info'>> = {
  completed: 'info',
  confirmed: 'success',
  rejected: 'error',
  returned: 'warning',
  withdrawn: 'warning',
  expired: 'error',
};

/** Who gave it back, and when. */
function useReturner(): (returned: Task['returned']) => readonly string[] {
  const t = useWords(tasksWords);
  const instant = useInstant();
  return (returned) =>
    returned === undefined
      ? []
      : [t('returnedBy', { name: returned.name ?? t('somebody'), time: instant(returned.at) })];
}

/** Why it came back or ended, what was reported, and what the court wrote. */
function useLines(task: Task, kind: TaskKind | undefined): readonly string[] {
  const t = useWords(tasksWords);
  const reason = useReason();
  const sentence = useSentence();
  const returner = useReturner();
  const { result, resultNote, ended, returned, attemptNo, texts } = task;
  const schema = (kind?.schemas.complete as Schema | undefined)?.properties?.['result'];
  const told = schema === undefined || result === undefined ? [] : tell(schema, result, sentence.naming());
  const reasons = [ended?.reason, returned?.reason].filter((code) => code !== undefined);
  return [
    ...(attemptNo > 1 ? [t('round', { count: attemptNo })] : []),
    ...returner(returned),
    ...reasons.map(reason),
    ...(told.length === 0 ? [] : [t('sentence', { label: t('result'), value: sentence(told) })]),
    ...(resultNote === undefined ? [] : [texts[resultNote.textId] ?? '']),
  ];
}

interface OutcomeProps {
  readonly task: Task;
  readonly kind: TaskKind | undefined;
}

/** A result, a return or an end; a task asked for again says so and why, as far as the API tells. */
export function Outcome({ task, kind }: OutcomeProps) {
  const t = useWords(tasksWords);
  const say = useSay();
  const status = useCode('taskStatus');
  const lines = useLines(task, kind);
  const type = TYPE[task.status];
  if (type === undefined && task.attemptNo === 1) return null;
  return (
    <Alert
      type={type ?? 'info'}
      showIcon
      title={t('sentence', {
        label: t(task.status === 'returned' ? 'status' : 'court'),
        value: say(status(task.status)),
      })}
      description={lines.map((line) => <div key={line}>{line}</div>)}
    />
  );
}
