/** 截至某日所欠: what each debtor owes to a day, with the doubled interest; guarantors' periods; or which fact the record lacks. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { type Case, type CaseOwed, readCaseOwed } from '../../api/generated.ts';
import { useCode } from '../../api/catalogue.ts';
import { Article } from '../../parts/article.tsx';
import { DatePicker } from '../../parts/date-picker.ts';
import { dayOf } from '../../parts/due-line.ts';
import { useNames } from '../../parts/names.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { caseOwedWords } from '../../words/case-owed.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';

/** Where a title may be in force. */
const ENFORCED: ReadonlySet<string> = new Set(['in_force', 'urging', 'execution', 'closed_for_now']);

type Debtor = CaseOwed['debtors'][number];

function useWho(found: Case): (ids: readonly string[]) => string {
  const names = useNames(found);
  const parts = useWords(partsWords);
  return (ids) => ids.map((id) => names.partyById(id) ?? id).join(parts('semicolon'));
}

function Debtors({ found, owed }: { readonly found: Case; readonly owed: CaseOwed }) {
  const t = useWords(caseOwedWords);
  const who = useWho(found);
  return (
    <>
      <Table<Debtor>
        size="small"
        pagination={false}
        scroll={{ x: 520 }}
        rowKey={({ debtorIds }) => debtorIds.join()}
        dataSource={[...owed.debtors]}
        columns={[
          { title: t('debtor'), render: (_, { debtorIds }) => who(debtorIds) },
          { title: t('unpaid'), dataIndex: 'unpaid', align: 'right' },
          { title: t('interest'), dataIndex: 'interest', align: 'right' },
          { title: t('total'), dataIndex: 'total', align: 'right' },
        ]}
      />
      <p>
        {t('how')} <Article text={owed.article} />
      </p>
    </>
  );
}

function Missing({ owed }: { readonly owed: CaseOwed }) {
  const t = useWords(caseOwedWords);
  const say = useSay();
  const lines = owed.missing.map(({ fact, itemNo, zh, en }) => (
    <li key={`${fact} ${itemNo ?? ''}`}>
      {itemNo === undefined ? say({ zh, en }) : t('ofItem', { no: itemNo, what: say({ zh, en }) })}
    </li>
  ));
  if (lines.length === 0) return undefined;
  return <Alert type="info" showIcon title={t('missing')} description={<ul>{lines}</ul>} />;
}

function Guarantees({ found, owed }: { readonly found: Case; readonly owed: CaseOwed }) {
  const t = useWords(caseOwedWords);
  const names = useNames(found);
  const kind = useCode('guaranteeKind');
  const act = useCode('guaranteeAct');
  const say = useSay();
  // Whether it has passed is said of today, whatever day the interest is asked for.
  const today = dayOf(found.clock.legalNow);
  return owed.guarantees.map(({ lastDay, ...one }) => (
    <Alert
      key={one.guarantorId ?? ''}
      type={lastDay < today ? 'error' : 'warning'}
      showIcon
      title={t(lastDay < today ? 'guaranteePassed' : 'guaranteeUntil', {
        who: names.partyById(one.guarantorId) ?? t('guarantor'),
        kind: say(kind(one.kind)),
        day: names.day(lastDay),
        act: say(act(one.act)),
      })}
      description={<Article text={one.article} />}
    />
  ));
}

interface DayProps {
  readonly until: string;
  readonly change: (until: string) => void;
}

function Day({ until, change }: DayProps) {
  const t = useWords(caseOwedWords);
  return (
    <DatePicker
      aria-label={t('until')}
      allowClear={false}
      value={dayjs(until)}
      onChange={(day) => day && change(day.format('YYYY-MM-DD'))}
    />
  );
}

/** Where a title is in force: the debts to the day; or that they cannot be told now, which leaves the day as it was chosen. */
function Enforced({ found, read }: { readonly found: Case; readonly read: ReturnType<typeof useOwed> }) {
  const t = useWords(caseOwedWords);
  const { data, error, refetch } = read;
  if (data === undefined)
    return error === null ? (
      <Loading rows={2} />
    ) : (
      <FailedPart what={t('gone')} error={error} again={() => void refetch()} />
    );
  return (
    <>
      {data.debtors.length > 0 && <Debtors found={found} owed={data} />}
      <Missing owed={data} />
    </>
  );
}

const useOwed = (caseId: string, until: string) =>
  useQuery({
    queryKey: ['case', caseId, 'owed', until],
    queryFn: () => readCaseOwed(caseId, { until }),
  });

/**
 * Shown where a title is in force, and wherever a guarantor's period was told. Before a title nothing is owed to a day: what
 * could not be read then is missed by nobody.
 */
export function Owed({ found }: { readonly found: Case }) {
  const t = useWords(caseOwedWords);
  const [until, setUntil] = useState(dayOf(found.clock.legalNow));
  const read = useOwed(found.caseId, until);
  const { data } = read;
  const enforced = ENFORCED.has(found.stage);
  if (!enforced && (data?.guarantees ?? []).length === 0) return undefined;
  return (
    <Card
      size="small"
      className="case-owed"
      title={<h3 className="card-title">{t(enforced ? 'title' : 'guarantees')}</h3>}
      style={{ marginTop: 12 }}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        {enforced && <Day until={until} change={setUntil} />}
        {enforced && <Enforced found={found} read={read} />}
        {data !== undefined && <Guarantees found={found} owed={data} />}
      </Space>
    </Card>
  );
}
