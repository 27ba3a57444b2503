/** What one decides about: who, where the case stands, which deadlines run. */
import { Descriptions, Space } from 'antd';
import type { Case, Deadline } from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { Due } from '../../parts/due.tsx';
import { useNames } from '../../parts/names.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { decisionWords } from '../../words/decision.ts';
import { partsWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';

const SHOWN = 4;

/** Those of duties that this decision fulfils come first, then the nearest. */
function concerned(found: Case, type: string): readonly Deadline[] {
  const owed = found.obligations.filter(({ by }) => by.includes(type)).map(({ deadlineId }) => deadlineId);
  const running = found.deadlines.filter(({ status }) => status === 'armed' || status === 'breached');
  const mine = running.filter(({ deadlineId }) => owed.includes(deadlineId));
  const byDue = (a: Deadline, b: Deadline): number => a.dueAt.localeCompare(b.dueAt);
  return (mine.length > 0 ? mine : running).toSorted(byDue).slice(0, SHOWN);
}

function Deadlines({ found, type }: { readonly found: Case; readonly type: string }) {
  const t = useWords(decisionWords);
  const deadlines = concerned(found, type);
  if (deadlines.length === 0) return t('noDeadline');
  return (
    <Space orientation="vertical" size={0}>
      {deadlines.map(({ deadlineId, name, dueAt, status, article, provisional }) => (
        <span key={deadlineId}>
          {`${name} `}
          <Due
            overdue={status === 'breached'}
            now={found.clock.legalNow}
            {...{ dueAt, article, provisional }}
          />
        </span>
      ))}
    </Space>
  );
}

export function Facts({ found, type }: { readonly found: Case; readonly type: string }) {
  const t = useWords(decisionWords);
  const parts = useWords(partsWords);
  const names = useNames(found);
  const phone = useIsPhone();
  const { legalNow } = found.clock;
  const parties = found.parties.map((one) => names.party(one)).join(parts('list'));
  const items = [
    { key: 'parties', label: t('parties'), children: parties },
    { key: 'stage', label: t('stage'), children: <StageTag stage={found.stage} /> },
    ...(found.drill ? [{ key: 'now', label: t('legalNow'), children: names.instant(legalNow) }] : []),
    { key: 'deadlines', label: t('deadline'), children: <Deadlines found={found} type={type} /> },
  ];
  const layout = phone ? 'vertical' : 'horizontal';
  return (
    <>
      <h2>{t('facts')}</h2>
      <Descriptions bordered size="small" column={1} items={items} layout={layout} />
    </>
  );
}
