/** 期限 (deadlines): all of them as bars on one time axis, and the same in a table with the arithmetic of each. */
import { Table } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { Case, Deadline } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { Due } from '../../parts/due.tsx';
import { useNames } from '../../parts/names.ts';
import { Empty } from '../../parts/states.tsx';
import { Why } from '../../parts/why.tsx';
import { Text } from '../../parts/text.tsx';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Bars } from './bars.tsx';

const RUNNING = ['armed', 'breached', 'excluded'];

/** Running ones first, each part by the day it is due. */
const inOrder = (deadlines: readonly Deadline[]): Deadline[] => {
  const rank = ({ status, dueAt }: Deadline): string => `${RUNNING.includes(status) ? 0 : 1}${dueAt}`;
  return deadlines.toSorted((a, b) => rank(a).localeCompare(rank(b)));
};

function useColumns(found: Case) {
  const t = useWords(caseWords);
  const say = useSay();
  const status = useCode('deadlineStatus');
  const names = useNames(found);
  return [
    {
      title: t('deadline'),
      key: 'name',
      render: (_: unknown, one: Deadline) => (
        <div id={`deadline-${one.deadlineId}`} tabIndex={-1}>
          <Text strong>{one.name}</Text>
          {one.partyId !== undefined && <div>{names.partyById(one.partyId)}</div>}
          <Why deadline={one} policy={found.policy} named />
        </div>
      ),
    },
    { title: t('from'), key: 'from', render: (_: unknown, one: Deadline) => names.day(one.startDate) },
    {
      title: t('to'),
      key: 'to',
      render: (_: unknown, { dueAt, status: code, provisional }: Deadline) => (
        <Due overdue={code === 'breached'} now={found.clock.legalNow} {...{ dueAt, provisional }} />
      ),
    },
    { title: t('status'), key: 'status', render: (_: unknown, one: Deadline) => say(status(one.status)) },
    {
      title: t('basis'),
      key: 'basis',
      render: (_: unknown, one: Deadline) => <Article text={one.article} />,
    },
  ];
}

export default function Clocks({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const columns = useColumns(found);
  const deadlines = inOrder(found.deadlines);
  if (deadlines.length === 0) return <Empty>{t('noClocks')}</Empty>;
  return (
    <>
      <Bars found={found} deadlines={deadlines} />
      <Table
        size="small"
        rowKey="deadlineId"
        columns={columns}
        dataSource={deadlines}
        pagination={false}
        scroll={{ x: 640 }}
      />
    </>
  );
}
