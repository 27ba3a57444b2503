/** Units compared by rates (单位比较): each rate with what it is made of, both of which open their lists. */
import type { Figure, UnitFigures } from '../../api/generated.ts';
import { Empty } from '../../parts/states.tsx';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { type usePeriod, useUnits } from './reading.ts';
import { FigureTable, Opens, Section } from './section.tsx';

interface RateProps {
  /** From 0 to 1. */
  readonly rate: number | undefined;
  readonly part: Figure;
  readonly whole: Figure;
}

function Rate({ rate, part, whole }: RateProps) {
  if (rate === undefined) return '—';
  return (
    <>
      <strong>{(rate * 100).toFixed(1)}%</strong> (<Opens figure={part} /> / <Opens figure={whole} />)
    </>
  );
}

const isNone = ({ mediation: { ended, received }, decided, overdue, service }: UnitFigures): boolean =>
  [ended, received, decided, overdue.open, service.tried].every((figure) => (figure?.count ?? 0) === 0);

function cellsOf({ unit, mediation, decided, overdue, service }: UnitFigures) {
  const { agreed, ended, received, ofEnded, ofReceived } = mediation;
  return [
    unit.name,
    <Rate key="ended" rate={ofEnded} part={agreed} whole={ended} />,
    <Rate key="received" rate={ofReceived} part={agreed} whole={received} />,
    decided === undefined ? (
      '—'
    ) : (
      <Opens key="decided" figure={decided} text={`${decided.median} / ${decided.p90}`} />
    ),
    <Rate key="overdue" rate={overdue.share} part={overdue.overdue} whole={overdue.open} />,
    <Rate key="service" rate={service.rate} part={service.firstDone} whole={service.tried} />,
  ];
}

export function Units({ period }: { readonly period: ReturnType<typeof usePeriod>['period'] }) {
  const t = useWords(supervisionWords);
  const asked = useUnits(period);
  const units = asked.data?.units ?? [];
  const title = t('units');
  return (
    <Section title={title} said={t('unitsSaid')} asked={asked}>
      {units.length === 0 ? (
        <Empty>{t('noUnits')}</Empty>
      ) : (
        <FigureTable
          caption={t('table', { what: title })}
          heads={[
            t('unit'),
            t('ofEnded'),
            t('ofReceived'),
            t('decided'),
            t('shareOverdue'),
            t('firstService'),
          ]}
          rows={units.map((one) => ({
            key: `${one.side} ${one.unit.id}`,
            cells: cellsOf(one),
            none: isNone(one),
          }))}
        />
      )}
    </Section>
  );
}
