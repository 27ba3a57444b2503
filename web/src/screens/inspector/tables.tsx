/** The lanes of clocks and duties as tables, for whoever does not see the picture or wants the days in figures. */
import { Collapse, Table } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { Case, CaseCourse, CaseCourseClocksItem, CaseCourseDutiesItem } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useNames } from '../../parts/names.ts';
import { usePrinting } from '../../parts/printing.ts';
import { useOwner } from '../../parts/owner.ts';
import { inspectorWords } from '../../words/inspector.ts';
import { useSay, useWords } from '../../words/words.ts';

interface TablesProps {
  readonly found: Case;
  readonly course: CaseCourse;
}

const PAGES = { pageSize: 50, hideOnSinglePage: true } as const;

/** Paper has all rows. */
const usePages = () => (usePrinting() ? false : PAGES);

/** How a clock stood, one line for each event that changed it. */
function Turns({ turns, found }: { readonly turns: CaseCourseClocksItem['turns']; readonly found: Case }) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const names = useNames(found);
  const status = useCode('deadlineStatus');
  return (
    <ol className="turns">
      {turns.map(({ seq, at, status: code, dueDate }) => (
        <li key={seq}>
          {t('turn', { no: seq, at: names.instant(at), status: say(status(code)), due: names.day(dueDate) })}
        </li>
      ))}
    </ol>
  );
}

function ClocksTable({ found, course }: TablesProps) {
  const pages = usePages();
  const t = useWords(inspectorWords);
  const names = useNames(found);
  const columns = [
    { title: t('clock'), key: 'name', dataIndex: 'name' },
    {
      title: t('from'),
      key: 'from',
      render: (_: unknown, one: CaseCourseClocksItem) => names.day(one.startDate),
    },
    {
      title: t('courseOf'),
      key: 'turns',
      render: (_: unknown, { turns }: CaseCourseClocksItem) => <Turns turns={turns} found={found} />,
    },
    {
      title: t('basis'),
      key: 'article',
      render: (_: unknown, one: CaseCourseClocksItem) => <Article text={one.article} />,
    },
  ];
  return (
    <Table
      size="small"
      rowKey="deadlineId"
      columns={columns}
      dataSource={course.clocks}
      pagination={pages}
      scroll={{ x: 640 }}
    />
  );
}

function DutiesTable({ found, course }: TablesProps) {
  const pages = usePages();
  const t = useWords(inspectorWords);
  const say = useSay();
  const names = useNames(found);
  const owner = useOwner(found);
  const columns = [
    { title: t('duty'), key: 'what', render: (_: unknown, one: CaseCourseDutiesItem) => say(one.text) },
    { title: t('who'), key: 'who', render: (_: unknown, one: CaseCourseDutiesItem) => owner(one.who) },
    {
      title: t('from'),
      key: 'from',
      render: (_: unknown, { from }: CaseCourseDutiesItem) => names.instant(from.at),
    },
    {
      title: t('until'),
      key: 'until',
      render: (_: unknown, { until }: CaseCourseDutiesItem) =>
        until === undefined ? t('stillOwed') : names.instant(until.at),
    },
  ];
  const rows = course.duties.map((one) => ({
    ...one,
    key: `${one.obligationId} ${one.who.unitId} ${one.who.personId ?? ''} ${one.from.seq}`,
  }));
  return <Table size="small" columns={columns} dataSource={rows} pagination={pages} scroll={{ x: 560 }} />;
}

export default function Tables({ found, course }: TablesProps) {
  const t = useWords(inspectorWords);
  const printing = usePrinting();
  return (
    <Collapse
      {...(printing ? { activeKey: ['clocks', 'duties'] } : {})}
      size="small"
      items={[
        {
          key: 'clocks',
          label: t('clocksTable', { n: course.clocks.length }),
          children: <ClocksTable {...{ found, course }} />,
        },
        {
          key: 'duties',
          label: t('dutiesTable', { n: course.duties.length }),
          children: <DutiesTable {...{ found, course }} />,
        },
      ]}
    />
  );
}
