/** The columns of the list of cases. */
import { Space } from 'antd';
import { useMemo } from 'react';
import type { CaseListItem } from '../../api/generated.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { Due } from '../../parts/due.tsx';
import { Flags } from '../../parts/flags.tsx';
import { useMatterText } from '../../parts/matters.ts';
import { PartiesLine } from '../../parts/parties-line.tsx';
import type { Column, RowShape } from '../../parts/row-table.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { Text } from '../../parts/text.tsx';
import { casesWords } from '../../words/cases.ts';
import { interveneWords } from '../../words/intervene.ts';
import { useWords } from '../../words/words.ts';

function Matter({ item }: { readonly item: CaseListItem }) {
  const text = useMatterText();
  const { matter, matterName, parties, courtCaseNumber, flags, drill } = item;
  return (
    <Space size={[8, 0]} wrap>
      <span>{text(matter, matterName)}</span>
      <PartiesLine parties={parties} />
      {courtCaseNumber !== undefined && <Text type="secondary">{courtCaseNumber}</Text>}
      <Flags flags={flags} drill={drill} />
    </Space>
  );
}

function NextDue({ item: { nextDueAt, overdue } }: { readonly item: CaseListItem }) {
  return <Due dueAt={nextDueAt} overdue={overdue} />;
}

function Holders({ item: { assignees } }: { readonly item: CaseListItem }) {
  const t = useWords(casesWords);
  const names = assignees.flatMap(({ name }) => name ?? []);
  return names.length > 0 ? <>{names.join(t('and'))}</> : <span>{t('nobody')}</span>;
}

function Units({ item: { station, court } }: { readonly item: CaseListItem }) {
  return (
    <>
      {station.name}
      <br />
      <Text type="secondary">{court.name}</Text>
    </>
  );
}

const at = (instant: string): string => `${dayOf(instant)} ${timeOf(instant)}`;

const matterCell = (item: CaseListItem) => <Matter item={item} />;
const stageCell = ({ stage }: CaseListItem) => <StageTag stage={stage} />;
const dueCell = (item: CaseListItem) => <NextDue item={item} />;
const holdersCell = (item: CaseListItem) => <Holders item={item} />;
const unitsCell = (item: CaseListItem) => <Units item={item} />;

const LEAD = { text: ({ caseNumber }: CaseListItem) => caseNumber, width: '190px' };
const placeOf = ({ caseId }: CaseListItem): string => `/cases/${caseId}`;

/** @param onTick for those who intervene in several at once */
export function useShape(onTick?: (key: string) => void): RowShape<CaseListItem> {
  const t = useWords(casesWords);
  const say = useWords(interveneWords);
  return useMemo(() => {
    const columns: Column<CaseListItem>[] = [
      {
        key: 'matter',
        title: t('matter'),
        width: 'minmax(0, 2.6fr)',
        cell: matterCell,
      },
      {
        key: 'stage',
        title: t('stage'),
        width: 'minmax(0, 1fr)',
        cell: stageCell,
      },
      { key: 'due', title: t('nextDue'), width: 'minmax(0, 1.6fr)', cell: dueCell },
      { key: 'holder', title: t('holder'), width: 'minmax(0, 1fr)', cell: holdersCell },
      { key: 'units', title: t('units'), width: 'minmax(0, 1.6fr)', cell: unitsCell },
      {
        key: 'opened',
        title: t('openedOn'),
        width: '96px',
        cell: ({ openedOn }) => openedOn,
        deskOnly: true,
      },
      {
        key: 'activity',
        title: t('lastActivity'),
        width: '130px',
        cell: ({ lastActivityAt }) => at(lastActivityAt),
        deskOnly: true,
      },
    ];
    const shape = { columns, lead: { ...LEAD, title: t('number') }, to: placeOf };
    const label = ({ caseNumber }: CaseListItem): string => say('choose', { number: caseNumber });
    return onTick === undefined ? shape : { ...shape, tick: { label, onTick } };
  }, [t, say, onTick]);
}
