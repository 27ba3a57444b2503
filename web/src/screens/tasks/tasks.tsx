/** 协助: what must I bring back, from whom, where, by when; and what of it waits on this device. */
import { Alert, Button, Checkbox, Select, Space, Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { usePeople } from '../../api/case.ts';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { countTasks, type TaskCounts, type TaskListItem } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { useActs } from '../../offline/use-kept.ts';
import { ActsWaiting } from '../../parts/acts/acts-waiting.tsx';
import { useInstant } from '../../parts/acts/when.ts';
import { useMayMoveTasks } from '../../parts/intervening/kinds.ts';
import { Unfinished } from '../../parts/intervening/unfinished.tsx';
import { type Choosing, useChosen } from '../../parts/intervening/use-chosen.ts';
import { OpenVault } from '../../parts/open-vault.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { withMessages } from '../../parts/with-messages.tsx';
import { interveneWords } from '../../words/intervene.ts';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Filters, isKeptList, SUPERVISED, useFilters, VIEWS } from './task-filters.ts';
import { isMovable, TaskRows, useWhat } from './task-rows.tsx';
import './tasks.css';
import { useTasks } from './use-tasks.ts';

/** A sheet that is opened now and then comes when it is. */
const Intervene = lazy(() => import('../../parts/intervening/sheet.tsx'));

/** From here on the API counts no further. */
const COUNTED_AT_MOST = 1000;

function numberText(count: number | undefined): string {
  if (count === undefined) return '';
  return count < COUNTED_AT_MOST ? String(count) : `${COUNTED_AT_MOST}+`;
}

type Change = ReturnType<typeof useFilters>['change'];

function Views({ filters, change }: { readonly filters: Filters; readonly change: Change }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const words = useCode('taskView');
  const moves = useMayMoveTasks();
  const counts: TaskCounts | undefined = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: () => countTasks(),
  }).data;
  const supervises = useMe().may.includes('supervise') && moves;
  const items = (supervises ? ([SUPERVISED, ...VIEWS] as const) : VIEWS).map((view) => ({
    key: view as string,
    label: `${say(words(view))} ${numberText(counts?.[view])}`.trim(),
  }));
  return (
    <Tabs
      aria-label={t('view')}
      activeKey={filters.view}
      items={items}
      onChange={(view) => change('view', view === 'mine' ? undefined : view)}
    />
  );
}

/** Of somebody who is ill or away all tasks are looked for at once. */
function Holder({ filters, change }: { readonly filters: Filters; readonly change: Change }) {
  const t = useWords(tasksWords);
  const moves = useMayMoveTasks();
  const people = usePeople(moves).data ?? [];
  if (!moves) return null;
  return (
    <Select
      aria-label={t('ofHolder')}
      placeholder={t('ofHolder')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={filters.holder}
      options={people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit.name}` }))}
      onChange={(holder: string | undefined) => change('holder', holder)}
      style={{ minWidth: 200 }}
    />
  );
}

function Filtering({ filters, change }: { readonly filters: Filters; readonly change: Change }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const catalogue = useCatalogue();
  const kinds = (catalogue?.taskKinds ?? []).map((one) => ({ value: one.kind as string, label: say(one) }));
  const states = (catalogue?.vocabularies['taskStatus'] ?? []).map((one) => ({
    value: one.code,
    label: say(one),
  }));
  return (
    <Space wrap className="task-filters">
      <Select
        aria-label={t('kind')}
        placeholder={t('kind')}
        allowClear
        value={filters.kind}
        options={kinds}
        onChange={(kind: string | undefined) => change('kind', kind)}
        style={{ minWidth: 180 }}
      />
      <Select
        aria-label={t('status')}
        placeholder={t('status')}
        allowClear
        value={filters.status}
        options={states}
        onChange={(status: string | undefined) => change('status', status)}
        style={{ minWidth: 140 }}
      />
      <Holder filters={filters} change={change} />
      <Checkbox
        checked={filters.overdue}
        onChange={(event) => change('overdue', event.target.checked ? 'true' : undefined)}
      >
        {t('overdueOnly')}
      </Checkbox>
    </Space>
  );
}

const taskKey = ({ taskId }: TaskListItem): string => taskId;

/** What is chosen where the list goes on behind the page: of one who is ill, all. */
function ChooseAll({
  readOn,
  tick,
}: {
  readonly readOn: () => Promise<readonly TaskListItem[] | undefined>;
  readonly tick: (keys: readonly string[]) => void;
}) {
  const t = useWords(interveneWords);
  const [reading, setReading] = useState(false);
  const all = async (): Promise<void> => {
    setReading(true);
    const items = await readOn();
    setReading(false);
    if (items !== undefined) tick(items.filter(isMovable).map(taskKey));
  };
  return (
    <Button loading={reading} onClick={() => void all()}>
      {t('chooseAll')}
    </Button>
  );
}

interface ChoosersProps {
  readonly items: readonly TaskListItem[];
  readonly chosen: Choosing<TaskListItem>;
  /** Absent where everything is shown. */
  readonly readOn: (() => Promise<readonly TaskListItem[] | undefined>) | undefined;
}

/** Ticked one by one, or all that are shown, or all there are; one batch after the other. */
function Choosers({ items, chosen, readOn }: ChoosersProps) {
  const t = useWords(interveneWords);
  const { may, ticked, tick, none, cases, begin, batch } = chosen;
  const movable = items.filter(isMovable);
  if (!may || movable.length === 0) return null;
  return (
    <Space wrap className="task-filters">
      <Button onClick={() => tick(movable.map(taskKey))}>
        {t('chooseShown', { count: movable.length })}
      </Button>
      {readOn !== undefined && <ChooseAll readOn={readOn} tick={tick} />}
      {ticked.size > 0 && <Button onClick={none}>{t('chooseNone')}</Button>}
      <Button type="primary" disabled={cases.length === 0 || batch.value !== undefined} onClick={begin}>
        {t('openTasks', { count: cases.length })}
      </Button>
    </Space>
  );
}

function Sheet({ chosen }: { readonly chosen: Choosing<TaskListItem> }) {
  const what = useWhat();
  const { open, found, cases, end } = chosen;
  const [first, ...others] = new Set(cases.map(({ unitId }) => unitId));
  const tasks = cases.map((task) => ({
    caseId: task.caseId,
    caseNumber: task.caseNumber,
    taskId: task.taskId,
    what: [what(task), task.partyName].filter(Boolean).join(' · '),
  }));
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Intervene
        of="tasks"
        cases={found?.cases ?? tasks}
        found={found}
        unitId={others.length === 0 ? first : undefined}
        onClose={end}
      />
    </Suspense>
  );
}

function List({ filters }: { readonly filters: Filters }) {
  const t = useWords(tasksWords);
  const instant = useInstant();
  const { items, keptAt, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, readOn } =
    useTasks(filters);
  const chosen = useChosen('tasks', useMayMoveTasks(), items, taskKey);
  const { onTick, ticked } = chosen;
  const ticks = onTick === undefined ? {} : { ticks: { ticked, onTick } };
  if (isPending) return <Loading />;
  if (error !== null && items.length === 0) return <Failed error={error} again={() => void refetch()} />;
  return (
    <>
      {keptAt !== undefined && <Alert type="info" showIcon title={t('keptAt', { time: instant(keptAt) })} />}
      <Unfinished of="tasks" chosen={chosen} />
      <Choosers items={items} chosen={chosen} readOn={hasNextPage ? readOn : undefined} />
      <Sheet chosen={chosen} />
      {items.length === 0 ? (
        <Empty>{t(isKeptList(filters) ? 'emptyMine' : 'empty')}</Empty>
      ) : (
        <TaskRows items={items} free={filters.view === 'unassigned'} {...ticks} />
      )}
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Tasks() {
  const t = useWords(tasksWords);
  const me = useMe();
  const { filters, change } = useFilters();
  const acts = useActs().filter(({ row }) => row.state !== 'sent');
  return (
    <>
      <h1>{t('title')}</h1>
      <OpenVault me={me} />
      <ActsWaiting acts={acts} />
      <Views filters={filters} change={change} />
      <Filtering filters={filters} change={change} />
      <List filters={filters} />
    </>
  );
}

export default withMessages(Tasks);
