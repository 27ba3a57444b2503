/** The parts of the landing that have a picture: days to come, the map of stages, hand-overs, months. */
import type { Figure, MonthFigures } from '../../api/generated.ts';
import { useStageText } from '../../parts/stage-tag.tsx';
import { Empty } from '../../parts/states.tsx';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { useAhead, useFlow, type usePeriod, useStages, useTrends } from './reading.ts';
import { FigureTable, Opens, Section } from './section.tsx';

type Period = ReturnType<typeof usePeriod>['period'];

const opens = (figure: Figure) => <Opens figure={figure} />;

export function Ahead() {
  const t = useWords(supervisionWords);
  const asked = useAhead();
  const { days = [], all } = asked.data ?? {};
  const title = t('ahead');
  const said =
    all === undefined
      ? undefined
      : t('aheadSaid', { cases: all.due.count, duties: all.duties, unowned: all.unowned.count });
  const picture = {
    label: t('picture', { what: title }),
    kind: 'stacked columns',
    names: days.map(({ day }) => day.slice(5)),
    series: [
      { name: t('owned'), values: days.map(({ due, unowned }) => due.count - unowned.count) },
      { name: t('unownedCases'), values: days.map(({ unowned }) => unowned.count) },
    ],
  } as const;
  return (
    <Section beside {...{ title, said, asked, picture }}>
      <FigureTable
        caption={t('table', { what: title })}
        heads={[t('day'), t('duties'), t('dueCases'), t('unownedCases')]}
        rows={days.map(({ day, duties, due, unowned }) => ({
          key: day,
          cells: [day, duties, opens(due), opens(unowned)],
          none: duties === 0 && due.count === 0,
        }))}
      />
    </Section>
  );
}

export function StageMap({ period }: { readonly period: Period }) {
  const t = useWords(supervisionWords);
  const stageText = useStageText();
  const asked = useStages(period);
  const stages = asked.data?.stages ?? [];
  const title = t('stages');
  const picture = {
    label: t('picture', { what: title }),
    kind: 'bars',
    names: stages.map(({ stage }) => stageText(stage)),
    series: [{ name: t('standing'), values: stages.map(({ open }) => open.count) }],
  } as const;
  return (
    <Section said={t('stagesSaid')} {...{ title, asked, picture }}>
      <FigureTable
        caption={t('table', { what: title })}
        heads={[t('stage'), t('standing'), t('left'), t('median'), t('p90')]}
        rows={stages.map(({ stage, open, left }) => ({
          key: stage,
          cells: [
            stageText(stage),
            opens(open),
            left === undefined ? 0 : opens(left),
            left?.median ?? '—',
            left?.p90 ?? '—',
          ],
          none: open.count === 0 && (left?.count ?? 0) === 0,
        }))}
      />
    </Section>
  );
}

export function Flow({ period }: { readonly period: Period }) {
  const t = useWords(supervisionWords);
  const stageText = useStageText();
  const asked = useFlow(period);
  const steps = asked.data?.handOvers ?? [];
  const title = t('flow');
  const named = ({ stage, next }: (typeof steps)[number]): string =>
    `${stageText(stage)} → ${stageText(next)}`;
  const picture =
    steps.length === 0
      ? undefined
      : ({
          label: t('picture', { what: title }),
          kind: 'bars',
          names: steps.map(named),
          series: [{ name: t('count'), values: steps.map(({ count }) => count) }],
        } as const);
  return (
    <Section said={t('flowSaid')} {...{ title, asked, picture }}>
      {steps.length === 0 ? (
        <Empty>{t('noFlow')}</Empty>
      ) : (
        <FigureTable
          caption={t('table', { what: title })}
          heads={[`${t('from')} → ${t('to')}`, t('count'), t('median'), t('p90')]}
          rows={steps.map((step) => ({
            key: `${step.stage} ${step.next}`,
            cells: [named(step), opens(step), step.median, step.p90],
          }))}
        />
      )}
    </Section>
  );
}

type Trend = Exclude<keyof MonthFigures, 'month'>;
const TRENDS = [
  ['received', 'received'],
  ['mediated', 'mediated'],
  ['agreed', 'agreed'],
  ['toJudge', 'toJudge'],
  ['filed', 'filed'],
  ['decided', 'decidedInMonth'],
  ['concluded', 'concluded'],
] as const satisfies readonly (readonly [Trend, keyof (typeof supervisionWords)['zh']])[];
/** More lines than these are not told apart. */
const DRAWN: ReadonlySet<Trend> = new Set(['received', 'agreed', 'toJudge', 'filed', 'concluded']);

export function Months() {
  const t = useWords(supervisionWords);
  const asked = useTrends();
  const months = asked.data?.months ?? [];
  const title = t('trends');
  const picture = {
    label: t('picture', { what: title }),
    kind: 'lines',
    names: months.map(({ month }) => month),
    series: TRENDS.filter(([trend]) => DRAWN.has(trend)).map(([trend, word]) => ({
      name: t(word),
      values: months.map((one) => one[trend].count),
    })),
  } as const;
  return (
    <Section {...{ title, asked, picture }}>
      <FigureTable
        caption={t('table', { what: title })}
        heads={[t('month'), ...TRENDS.map(([, word]) => t(word))]}
        rows={months.map((one) => ({
          key: one.month,
          cells: [one.month, ...TRENDS.map(([trend]) => opens(one[trend]))],
          none: TRENDS.every(([trend]) => one[trend].count === 0),
        }))}
      />
    </Section>
  );
}
