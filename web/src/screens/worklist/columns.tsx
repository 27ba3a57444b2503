/** The columns of the worklist: next act, matter and parties, stage, due, waiting on whom, who has it. */
import { Space } from 'antd';
import { useMemo } from 'react';
import { useCode } from '../../api/catalogue.ts';
import { useMe } from '../../app/session.tsx';
import { Due } from '../../parts/due.tsx';
import { Flags } from '../../parts/flags.tsx';
import { useMatterText } from '../../parts/matters.ts';
import { PartiesLine } from '../../parts/parties-line.tsx';
import type { Column, RowShape } from '../../parts/row-table.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { Text } from '../../parts/text.tsx';
import { worklistWords } from '../../words/worklist.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Item, placeOf } from './items.ts';

function Duty({ item }: { readonly item: Item }) {
  const say = useSay();
  const kind = useCode('taskKind');
  if (item.taskKind === undefined) return <>{say(item.text)}</>;
  return (
    <>
      {say(item.text)}
      <Text type="secondary">{` ${say(kind(item.taskKind))}`}</Text>
    </>
  );
}

function Matter({ item }: { readonly item: Item }) {
  const text = useMatterText();
  const { matter, matterName, parties, caseNumber, courtCaseNumber, flags, drill } = item;
  return (
    <Space size={[8, 0]} wrap>
      <span>{text(matter, matterName)}</span>
      {parties.length > 0 && <PartiesLine parties={parties} />}
      <Text type="secondary">{caseNumber}</Text>
      {courtCaseNumber !== undefined && <Text type="secondary">{courtCaseNumber}</Text>}
      <Flags flags={flags} drill={drill} />
    </Space>
  );
}

function Stage({ item }: { readonly item: Item }) {
  const t = useWords(worklistWords);
  return (
    <>
      <StageTag stage={item.stage} /> {t('daysInStage', { count: item.daysInStage })}
    </>
  );
}

function DueCell({ item }: { readonly item: Item }) {
  const { dueAt, overdue, article, workingDaysLeft, band, provisional } = item;
  return (
    <Due
      dueAt={dueAt}
      overdue={overdue}
      today={band === 'today'}
      workingDaysLeft={workingDaysLeft}
      article={article}
      provisional={provisional}
    />
  );
}

function Waiting({ item }: { readonly item: Item }) {
  const t = useWords(worklistWords);
  const say = useSay();
  const words = useCode('waitingOn');
  return item.waitingOn === undefined ? null : <>{t('waitsFor', { who: say(words(item.waitingOn)) })}</>;
}

/** Who owes it; else who is in charge of the case; else the unit, which has given it to nobody. */
function Holder({ item: { person, assignees, unitName, standsInFor } }: { readonly item: Item }) {
  const t = useWords(worklistWords);
  const { unit } = useMe();
  const names = person === undefined ? assignees.flatMap(({ name }) => name ?? []) : [person.name];
  const elsewhere = unitName === undefined || unitName === unit.name ? '' : ` · ${unitName}`;
  if (standsInFor !== undefined) return <>{t('standsIn', { name: standsInFor.name })}</>;
  if (names.length > 0) return <>{names.join(t('and'))}</>;
  return <Text type="secondary">{t('nobody') + elsewhere}</Text>;
}

/** @param onTick called with the key of a row; without it there are no boxes */
export function useShape(onTick: ((key: string) => void) | undefined): RowShape<Item> {
  const t = useWords(worklistWords);
  return useMemo(() => {
    const columns: Column<Item>[] = [
      { key: 'matter', title: t('matter'), width: 'minmax(0, 3fr)', cell: (item) => <Matter item={item} /> },
      { key: 'stage', title: t('stage'), width: 'minmax(0, 1.3fr)', cell: (item) => <Stage item={item} /> },
      { key: 'due', title: t('due'), width: 'minmax(0, 2.4fr)', cell: (item) => <DueCell item={item} /> },
      {
        key: 'waiting',
        title: t('waiting'),
        width: 'minmax(0, 1fr)',
        cell: (item) => <Waiting item={item} />,
      },
      { key: 'holder', title: t('holder'), width: 'minmax(0, 1fr)', cell: (item) => <Holder item={item} /> },
    ];
    const lead = {
      title: t('nextAct'),
      text: (item: Item) => <Duty item={item} />,
      width: 'minmax(0, 1.8fr)',
    };
    const shape = { columns, lead, to: placeOf };
    const label = ({ caseNumber }: Item): string => t('choose', { number: caseNumber });
    return onTick === undefined ? shape : { ...shape, tick: { label, onTick } };
  }, [t, onTick]);
}
