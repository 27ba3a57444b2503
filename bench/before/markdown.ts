/** The comparison of builds as markdown. */
import { PARTS, total } from '../processes.ts';
import { table } from '../report.ts';
import type { Comparison, Once } from './compare-builds.ts';
import type { Row, Spread } from './ratios.ts';

const NOTHING = '—';
const number = (value: number | undefined, digits: number): string =>
  value === undefined || !Number.isFinite(value) ? NOTHING : value.toFixed(digits);

function ratio({ min, median, max }: Spread): string {
  if (!Number.isFinite(median)) return NOTHING;
  return `${min.toFixed(2)} · **${median.toFixed(2)}** · ${max.toFixed(2)}`;
}

const held = (name: string, isHeld: boolean): string => (isHeld ? `${name} †` : name);

/** @param names of the sides, this build first, the yardstick last */
function figureTable(rows: readonly Row[], names: readonly string[]): string {
  const revisions = names.slice(1, -1);
  const head = ['', 'figure', ...names, ...revisions.map((name) => `/ ${name}: min · median · max`)];
  const lines = rows.map((of) => [
    of.group,
    held(of.name, of.held),
    ...names.map((_, at) => number(of.values[at], of.digits)),
    ...of.ratios.map(({ spread }) => ratio(spread)),
  ]);
  return table(head, lines);
}

function onceTable(once: readonly Once[], names: readonly string[]): string {
  const line = (name: string, digits: number, of: (one: Once) => number) => [
    name,
    ...once.map((one) => number(of(one), digits)),
  ];
  return table(
    ['measured once', ...names.slice(0, -1)],
    [
      line('first start, s (bundles the workflows where that was not done yet)', 1, (one) => one.firstStart),
      line('second start, s', 1, (one) => one.secondStart),
      ...PARTS.map((part) => line(`memory after the load: ${part}, MB`, 0, (one) => one.memoryMb[part])),
      line('memory after the load: all, MB', 0, (one) => total(one.memoryMb)),
    ],
  );
}

export interface ComparisonReport extends Comparison {
  readonly command: string;
  readonly machine: string;
}

export function comparisonMarkdown(report: ComparisonReport): string {
  const { command, machine, names, plan, loadBefore, rows, once } = report;
  const slices = `${plan.rounds} slices of ${plan.sliceSeconds} s for each side and load`;
  return `${[
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine}, load before ${number(loadBefore, 1)}; ${slices}`,
    figureTable(rows, names),
    '† held to `--at-most`. A ratio above 1 is worse (of cases/s: better).',
    onceTable(once, names),
  ].join('\n\n')}\n`;
}
