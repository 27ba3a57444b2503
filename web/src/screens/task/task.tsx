/** One 协助 task: what must I bring back? Who, where, which papers, what counts; then the acts, offline too. */
import { Alert, App, Button, Radio, Space, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import type { Task, TaskKind } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { readTaskOrKept } from '../../offline/keeping.ts';
import { taskKey } from '../../offline/known-task.ts';
import type { TaskAct } from '../../offline/outbox.ts';
import { recordAct } from '../../offline/record.ts';
import { useActs } from '../../offline/use-kept.ts';
import { ActsWaiting } from '../../parts/acts/acts-waiting.tsx';
import { draftOf } from '../../parts/acts/draft-name.ts';
import { useInstant } from '../../parts/acts/when.ts';
import { Due } from '../../parts/due.tsx';
import { DrillMark } from '../../parts/flags.tsx';
import { OpenVault } from '../../parts/open-vault.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { withMessages } from '../../parts/with-messages.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';
import { ActForm, titleOf } from './act-form.tsx';
import { Demands, Worth } from './demands.tsx';
import { History, Outcome } from './history.tsx';
import { openActs } from './open-acts.ts';
import { Target } from './target.tsx';
import type { FormAct } from './use-act.ts';
import { WhatCounts } from './what-counts.tsx';
import './task.css';

function Head({ task, kind }: { readonly task: Task; readonly kind: TaskKind | undefined }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const status = useCode('taskStatus');
  const [now] = useState(() => new Date().toISOString());
  return (
    <header>
      <Link to="/tasks" className="no-print">
        {t('back')}
      </Link>
      <h1>{kind === undefined ? task.kind : say(kind)}</h1>
      <Space wrap>
        <Tag>{say(status(task.status))}</Tag>
        {task.drill && <DrillMark />}
        <Due
          {...(task.dueAt === undefined ? {} : { dueAt: task.dueAt })}
          overdue={task.overdue}
          {...(task.drill ? {} : { now })}
        />
        <Link to={`/cases/${task.caseId}`}>{task.caseNumber}</Link>
      </Space>
    </header>
  );
}

function Accept({ task }: { readonly task: Task }) {
  const say = useSay();
  const words = useCode('taskAct');
  const { message } = App.useApp();
  const accept = async (): Promise<void> => {
    const { taskId, caseId, attemptNo, drill } = task;
    const when = drill ? {} : { happenedAt: new Date().toISOString() };
    const act = { act: 'accept', taskId, caseId, attemptNo, data: {}, said: '', ...when } as const;
    try {
      await recordAct(act, draftOf(taskId, 'accept'), []);
    } catch (error) {
      void message.error(titleOf(error));
    }
  };
  return (
    <Button type="primary" size="large" block onClick={() => void accept()}>
      {say(words('accept'))}
    </Button>
  );
}

const ORDER: readonly FormAct[] = ['complete', 'attempt', 'return'];

/** Which act is being filled in; it lives in the address. */
function useChosen(open: readonly TaskAct[]) {
  const [search, setSearch] = useSearchParams();
  const offered = ORDER.filter((act) => open.includes(act));
  const asked = search.get('act');
  const chosen = offered.find((act) => act === asked);
  const choose = (act: FormAct | undefined): void =>
    setSearch(act === undefined ? {} : { act }, { replace: true });
  return { offered, chosen, choose };
}

/** Who no longer holds the task may still report what they did while they held it, and nothing else. */
function LateOnly({ until }: { readonly until: string | undefined }) {
  const t = useWords(tasksWords);
  const instant = useInstant();
  if (until === undefined) return null;
  return <Alert type="info" showIcon title={t('lateOnly', { time: instant(until) })} />;
}

interface ActsProps {
  readonly task: Task;
  readonly kind: TaskKind;
  readonly open: readonly TaskAct[];
}

function Acts({ task, kind, open }: ActsProps) {
  const t = useWords(tasksWords);
  const say = useSay();
  const words = useCode('taskAct');
  const late = task.reportsUntil;
  // An exercise's time is unknown to this device, so nothing of the past can be reported from it.
  const left = late !== undefined && task.drill ? [] : open;
  const { offered, chosen, choose } = useChosen(left);
  if (left.length === 0) return <Alert type="info" showIcon title={t('nothingToDo')} />;
  return (
    <section aria-label={t('act')} className="no-print">
      <h2>{t('act')}</h2>
      <LateOnly until={late} />
      {left.includes('accept') && <Accept task={task} />}
      {offered.length > 0 && (
        <Radio.Group
          aria-label={t('chooseAct')}
          optionType="button"
          className="choose-act"
          value={chosen}
          options={offered.map((act) => ({ value: act, label: say(words(act)) }))}
          onChange={(event) => choose(event.target.value as FormAct)}
        />
      )}
      {chosen !== undefined && (
        <ActForm key={chosen} task={task} kind={kind} act={chosen} done={() => choose(undefined)} />
      )}
    </section>
  );
}

interface BodyProps {
  readonly task: Task;
  /** When the device got it (milliseconds since 1970). */
  readonly readAt: number;
  /** The same, where the device answered and not the API. */
  readonly keptAt: number | undefined;
}

function Body({ task, readAt, keptAt }: BodyProps) {
  const t = useWords(tasksWords);
  const me = useMe();
  const instant = useInstant();
  const kind = useCatalogue()?.taskKinds.find((one) => one.kind === task.kind);
  const acts = useActs().filter(({ act }) => act?.taskId === task.taskId);
  const open = openActs({ acts: task.acts, readAt: keptAt ?? readAt }, acts);
  return (
    <article className="task">
      <Head task={task} kind={kind} />
      {keptAt !== undefined && <Alert type="info" showIcon title={t('keptAt', { time: instant(keptAt) })} />}
      <OpenVault me={me} />
      <Outcome task={task} kind={kind} />
      <ActsWaiting acts={acts} />
      <Target task={task} />
      <Demands task={task} />
      {task.service !== undefined && <WhatCounts guide={task.service} asked={task.method} />}
      {kind === undefined ? <Loading rows={3} /> : <Acts task={task} kind={kind} open={open} />}
      <History task={task} />
      {kind !== undefined && <Worth kind={kind} />}
    </article>
  );
}

function TaskScreen() {
  const { taskId = '' } = useParams();
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery({
    queryKey: taskKey(taskId),
    queryFn: () => readTaskOrKept(taskId),
  });
  if (isPending) return <Loading />;
  if (data === undefined) return <Failed error={error} again={() => void refetch()} />;
  return <Body task={data.value} readAt={dataUpdatedAt} keptAt={data.keptAt} />;
}

export default withMessages(TaskScreen);
