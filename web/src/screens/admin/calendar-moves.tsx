/** What a calendar would move: faults by line, or the days that change, the counts, and each deadline with its old and new last day. */
import { Alert, Button, Progress, Space, Table } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { CalendarPreview, ChangedDay, DeadlineMove } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { calendarWords } from '../../words/calendar.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { Previewed } from './calendar-preview.ts';

const SHOWN_AT_ONCE = 100;

export function Faults({ problems }: { readonly problems: CalendarPreview['problems'] }) {
  const t = useWords(calendarWords);
  const say = useSay();
  const columns = [
    { title: t('line'), dataIndex: 'line' },
    { title: t('column'), dataIndex: 'column' },
    { title: t('fault'), dataIndex: 'fault' },
  ];
  const rows = problems.map((one, at) => ({ key: at, line: one.line, column: one.column, fault: say(one) }));
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('cannot', { count: problems.length })} />
      <Table size="small" columns={columns} dataSource={rows} pagination={false} />
    </>
  );
}

function Days({ changed }: { readonly changed: readonly ChangedDay[] }) {
  const t = useWords(calendarWords);
  const say = useSay();
  return (
    <details>
      <summary>{t('changedDays', { count: changed.length })}</summary>
      <ul>
        {changed.map(({ date, before, after }) => (
          <li key={date}>{t('dayChange', { date, before: say(before), after: say(after) })}</li>
        ))}
      </ul>
    </details>
  );
}

function useShape(): RowShape<DeadlineMove> {
  const t = useWords(calendarWords);
  return useMemo(() => {
    const day = ({ dueDate, provisional }: DeadlineMove['old']): string =>
      provisional ? t('provisional', { date: dueDate }) : dueDate;
    return {
      lead: {
        title: t('case'),
        text: ({ caseNumber, station }) => `${caseNumber} ${station.name}`,
        width: 'minmax(0, 1.4fr)',
      },
      columns: [
        {
          key: 'deadline',
          title: t('deadline'),
          width: 'minmax(0, 1.6fr)',
          cell: ({ name, article }) => (
            <>
              {name} <Article text={article} />
            </>
          ),
        },
        { key: 'old', title: t('old'), width: '150px', cell: (one) => day(one.old) },
        { key: 'new', title: t('new'), width: '150px', cell: (one) => day(one.new) },
        { key: 'why', title: t('why'), width: 'minmax(0, 2fr)', cell: ({ why }) => why },
      ],
      to: () => undefined,
    };
  }, [t]);
}

function Moves({ items }: { readonly items: readonly DeadlineMove[] }) {
  const t = useWords(calendarWords);
  const heading = useId();
  const shape = useShape();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const left = items.length - shown;
  const rows = items.slice(0, shown).map((item) => {
    const key = `${item.caseId} ${item.deadlineId}`;
    return { key, item, placed: item, mark: 'same' as const };
  });
  return (
    <>
      <h3 id={heading}>{t('moves')}</h3>
      <RowTable labelledBy={heading} shape={shape} rows={rows} />
      {left > 0 && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('more', { count: Math.min(left, SHOWN_AT_ONCE) })}
        </Button>
      )}
    </>
  );
}

function Counts({ previewed }: { readonly previewed: Previewed }) {
  const t = useWords(calendarWords);
  const { items, cases, deadlines } = previewed;
  const days = items.filter((one) => one.old.dueDate !== one.new.dueDate).length;
  const counts = { cases, deadlines, moved: items.length, days, settled: items.length - days };
  return <Alert type="info" showIcon role="status" title={t('looked', counts)} />;
}

export function PreviewTables({ previewed }: { readonly previewed: Previewed }) {
  const t = useWords(calendarWords);
  const { first, items, cases, complete } = previewed;
  const open = first.openCases;
  const percent = open === 0 ? 100 : Math.round((100 * cases) / open);
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {complete ? (
        <Counts previewed={previewed} />
      ) : (
        <>
          <p role="status">{t('previewing', { cases, open })}</p>
          <Progress percent={percent} aria-label={t('preview')} />
        </>
      )}
      <Days changed={first.changed} />
      {items.length > 0 ? <Moves items={items} /> : complete && <p>{t('nothingMoves')}</p>}
    </Space>
  );
}
