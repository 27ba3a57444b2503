/** 协助: what must I bring back, from whom, where, by when; and what of it waits on this device. */
import { Alert, Button, Checkbox, Select, Space, Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { countTasks, type TaskCounts } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { useActs } from '../../offline/use-kept.ts';
import { ActsWaiting } from '../../parts/acts/acts-waiting.tsx';
import { useInstant } from '../../parts/acts/when.ts';
import { OpenVault } from '../../parts/open-vault.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { withMessages } from '../../parts/with-messages.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Filters, isKeptList, useFilters, VIEWS } from './task-filters.ts';
import { TaskRows } from './task-rows.tsx';
import './tasks.css';
import { useTasks } from './use-tasks.ts';

type Change = ReturnType<typeof useFilters>['change'];

function Views({ filters, change }: { readonly filters: Filters; readonly change: Change }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const words = useCode('taskView');
  const counts: TaskCounts | undefined = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: () => countTasks(),
  }).data;
  const items = VIEWS.map((view) => ({
    key: view,
    label: `${say(words(view))} ${counts?.[view] ?? ''}`.trim(),
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
      <Checkbox
        checked={filters.overdue}
        onChange={(event) => change('overdue', event.target.checked ? 'true' : undefined)}
      >
        {t('overdueOnly')}
      </Checkbox>
    </Space>
  );
}

function List({ filters }: { readonly filters: Filters }) {
  const t = useWords(tasksWords);
  const instant = useInstant();
  const { items, keptAt, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useTasks(filters);
  if (isPending) return <Loading />;
  if (error !== null && items.length === 0) return <Failed error={error} again={() => void refetch()} />;
  return (
    <>
      {keptAt !== undefined && <Alert type="info" showIcon title={t('keptAt', { time: instant(keptAt) })} />}
      {items.length === 0 ? (
        <Empty>{t(isKeptList(filters) ? 'emptyMine' : 'empty')}</Empty>
      ) : (
        <TaskRows items={items} free={filters.view === 'unassigned'} />
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
