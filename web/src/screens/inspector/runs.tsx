/** 运行情况: Temporal's runs of the case's workflow, what the present one waits for, how often it was tried, how long its history is. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Table } from 'antd';
import { type CaseRunsPendingItem, type CaseRunsRunsItem, caseRuns } from '../../api/generated.ts';
import { dayText, timeOf } from '../../parts/due-line.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import { useTranslation } from 'react-i18next';

const REFRESH_MS = 15_000;

/** Real time, with its seconds' worth of context: these instants are of machines. */
function useAt(): (at: string | undefined) => string {
  const { i18n } = useTranslation();
  return (at) => (at === undefined ? '' : `${dayText(at.slice(0, 10), i18n.language)} ${timeOf(at)}`);
}

function RunsTable({ runs }: { readonly runs: readonly CaseRunsRunsItem[] }) {
  const t = useWords(inspectorWords);
  const at = useAt();
  const columns = [
    {
      title: t('run'),
      key: 'run',
      render: (_: unknown, { runId }: CaseRunsRunsItem) => <code>{runId.slice(0, 8)}</code>,
    },
    { title: t('runStatus'), key: 'status', dataIndex: 'status' },
    { title: t('from'), key: 'from', render: (_: unknown, one: CaseRunsRunsItem) => at(one.startedAt) },
    { title: t('until'), key: 'until', render: (_: unknown, one: CaseRunsRunsItem) => at(one.closedAt) },
    {
      title: t('historySize'),
      key: 'size',
      render: (_: unknown, { historyEvents, historyBytes }: CaseRunsRunsItem) =>
        t('size', { n: historyEvents, kb: Math.ceil((historyBytes ?? 0) / 1024) }),
    },
  ];
  return (
    <Table
      size="small"
      rowKey="runId"
      columns={columns}
      dataSource={[...runs]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 520 }}
    />
  );
}

function PendingTable({ pending }: { readonly pending: readonly CaseRunsPendingItem[] }) {
  const t = useWords(inspectorWords);
  const at = useAt();
  const columns = [
    { title: t('activity'), key: 'type', dataIndex: 'type' },
    { title: t('activityState'), key: 'state', dataIndex: 'state' },
    { title: t('attempt'), key: 'attempt', dataIndex: 'attempt' },
    {
      title: t('scheduled'),
      key: 'at',
      render: (_: unknown, one: CaseRunsPendingItem) => at(one.scheduledAt),
    },
  ];
  return (
    <Table
      size="small"
      rowKey="activityId"
      columns={columns}
      dataSource={[...pending]}
      pagination={false}
      scroll={{ x: 420 }}
    />
  );
}

export default function Runs({ caseId }: { readonly caseId: string }) {
  const t = useWords(inspectorWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['inspected', caseId, 'runs'],
    queryFn: ({ signal }) => caseRuns(caseId, { signal }),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
  if (data === undefined)
    return error === null ? <Loading /> : <FailedPart error={error} again={() => void refetch()} />;
  const { runs, pending, taskAttempt = 0 } = data;
  return (
    <section>
      <p>{t('runsHint')}</p>
      {taskAttempt > 1 && <Alert type="warning" showIcon title={t('failing', { n: taskAttempt })} />}
      <h3>{t('runsOf', { n: runs.length })}</h3>
      {runs.length === 0 ? <p>{t('none')}</p> : <RunsTable runs={runs} />}
      <h3>{t('pendingOf', { n: pending.length })}</h3>
      {pending.length === 0 ? <p>{t('none')}</p> : <PendingTable pending={pending} />}
    </section>
  );
}
