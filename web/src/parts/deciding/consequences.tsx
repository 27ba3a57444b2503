/** What changes when something is decided: clocks, duties, tasks, stage; one list for the preview and for the outcome. */

import type { ReactNode } from 'react';
import type { Case, Changes, Deadline, Obligation } from '../../api/generated.ts';
import { Article } from '../article.tsx';
import { useNames } from '../names.ts';
import { useStageText } from '../stage-tag.tsx';
import { Text } from '../text.tsx';
import { decisionWords } from '../../words/decision.ts';
import { useSay, useWords } from '../../words/words.ts';

interface Line {
  readonly key: string;
  readonly text: string;
  readonly article?: string | undefined;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section>
      <Text strong>{title}</Text>
      <ul className="lines">
        {lines.map(({ key, text, article }) => (
          <li key={key}>
            {text} {article !== undefined && <Article text={article} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useLines(found: Case) {
  const t = useWords(decisionWords);
  const say = useSay();
  const names = useNames(found);
  const deadline = (one: Deadline): Line => ({
    key: one.deadlineId,
    text: names.deadline(one),
    article: one.article,
  });
  const duty = (one: Obligation): Line => {
    const what = say(one.text);
    const text = one.dueAt === undefined ? what : t('dueOn', { what, day: names.end(one.dueAt) });
    return { key: one.obligationId, text, article: one.article };
  };
  return { deadline, duty, names };
}

interface ConsequencesProps {
  readonly found: Case;
  readonly changes: Changes;
  /** Without the clocks, where they stand beside it. */
  readonly withoutClocks?: boolean;
}

export function Consequences({ found, changes, withoutClocks = false }: ConsequencesProps) {
  const t = useWords(decisionWords);
  const stageText = useStageText();
  const { deadline, duty, names } = useLines(found);
  const { stage, deadlines, obligations, tasks } = changes;
  const moved = deadlines.moved.map((one) => ({
    key: one.deadlineId,
    text: t('movedFromTo', { name: one.name, from: names.day(one.was.dueDate), to: names.day(one.dueDate) }),
    article: one.article,
  }));
  const task = (one: (typeof tasks.added)[number]): Line => ({ key: one.taskId, text: names.task(one) });
  const clocks = [
    { title: t('started'), lines: deadlines.started.map(deadline) },
    { title: t('ended'), lines: deadlines.ended.map(deadline) },
    { title: t('moved'), lines: moved },
  ];
  const groups = [
    ...(withoutClocks ? [] : clocks),
    { title: t('dutiesAdded'), lines: obligations.added.map(duty) },
    { title: t('dutiesRemoved'), lines: obligations.removed.map(duty) },
    { title: t('dutiesChanged'), lines: obligations.changed.map(duty) },
    { title: t('tasksAdded'), lines: tasks.added.map(task) },
    { title: t('tasksChanged'), lines: tasks.changed.map(task) },
  ].filter(({ lines }) => lines.length > 0);
  if (groups.length === 0 && stage === undefined)
    return <span>{t(withoutClocks ? 'restStays' : 'previewNothing')}</span>;
  return (
    <>
      {stage !== undefined && (
        <p>{t('stageFromTo', { from: stageText(stage.from), to: stageText(stage.to) })}</p>
      )}
      {groups.map(({ title, lines }) => (
        <Lines key={title} title={title} lines={lines} />
      ))}
    </>
  );
}
