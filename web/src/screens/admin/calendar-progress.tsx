/** How far the open cases have taken a calendar, asked for again while it goes on, and what stands in the way of which case. */
import { useQuery } from '@tanstack/react-query';
import { Progress, Space, Table } from 'antd';
import { Link } from 'react-router';
import { calendarProgress } from '../../api/generated.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { calendarWords } from '../../words/calendar.ts';
import { useSay, useWords } from '../../words/words.ts';

const AGAIN_MS = 1_000;

function useProgress(version: string) {
  return useQuery({
    queryKey: ['admin', 'calendar-progress', version],
    queryFn: () => calendarProgress(version),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? AGAIN_MS : false),
  });
}

type Faults = Awaited<ReturnType<typeof calendarProgress>>['faults'];

function Hindered({ faults }: { readonly faults: Faults }) {
  const t = useWords(calendarWords);
  const say = useSay();
  const columns = [
    { title: t('case'), dataIndex: 'caseNumber' },
    { title: t('fault'), dataIndex: 'fault' },
    { title: t('tries'), dataIndex: 'tries' },
  ];
  const rows = faults.map((one) => ({
    key: one.caseId,
    caseNumber: one.caseNumber,
    fault: say(one),
    tries: one.tries,
  }));
  return <Table size="small" columns={columns} dataSource={rows} pagination={false} />;
}

export function CalendarProgress({ version }: { readonly version: string }) {
  const t = useWords(calendarWords);
  const say = useSay();
  const { data, error, refetch } = useProgress(version);
  if (data === undefined)
    return error === null ? <Loading rows={3} /> : <Failed error={error} again={() => void refetch()} />;
  const { cases, faults, state } = data;
  const percent = cases.total === 0 ? 100 : Math.floor((100 * cases.done) / cases.total);
  return (
    <section aria-label={t('progressOf', { version })}>
      <h2>{t('progressOf', { version })}</h2>
      <Space orientation="vertical" style={{ width: '100%' }}>
        <Progress percent={percent} aria-label={t('progress')} />
        <p role="status">
          {say(data)} — {t('counts', cases)}
        </p>
        {state === 'running' && <p>{t('goOn')}</p>}
        {faults.length > 0 && <Hindered faults={faults} />}
        <Link to="/admin?view=calendar">{t('close')}</Link>
      </Space>
    </section>
  );
}
