/** The figures as markdown. */
import { type AtRest, median } from './at-rest.ts';
import type { HistoryOfCase } from './history.ts';
import { type Measured, percentile } from './load.ts';
import { PARTS, total } from './processes.ts';
import { RECORDINGS_PER_CASE } from './side.ts';

export interface LoadResult {
  readonly atOnce: number;
  readonly dispute: Measured;
  readonly empty: Measured;
}

export interface Results {
  readonly command: string;
  readonly machine: string;
  readonly loads: readonly LoadResult[];
  readonly history: { readonly dispute: HistoryOfCase; readonly empty: HistoryOfCase } | undefined;
  readonly rest: { readonly dispute: AtRest; readonly empty: AtRest } | undefined;
}

const GOALS = { rate: 0.8, p50: 1.3, idle: 2, afterKillMs: 2000 };

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

const rate = ({ cases, seconds }: Measured): number => cases / seconds;
const whole = (value: number): string => value.toFixed(0);
const one = (value: number): string => value.toFixed(1);
const times = (value: number, met: boolean): string => `${value.toFixed(2)} ${met ? '✓' : '✗'}`;

function loadTable(loads: readonly LoadResult[]): string {
  const rows = loads.map(({ atOnce, dispute, empty }) => {
    const [a, b] = [dispute, empty].map((side) => percentile(side.latencies, 0.5)) as [number, number];
    const faster = rate(dispute) / rate(empty);
    return [
      String(atOnce),
      one(rate(dispute)),
      one(rate(empty)),
      times(faster, faster >= GOALS.rate),
      `${whole(a)} / ${whole(percentile(dispute.latencies, 0.99))} ms`,
      `${whole(b)} / ${whole(percentile(empty.latencies, 0.99))} ms`,
      times(a / b, a / b <= GOALS.p50),
    ];
  });
  const head = ['at once', 'cases/s', 'empty', 'ratio', 'decision p50 / p99', 'empty', 'p50 ratio'];
  return table(head, rows);
}

const perRecording = (side: Measured) =>
  PARTS.map((part) => one(side.processor[part] / (side.cases * RECORDINGS_PER_CASE)));
const wholeRecording = (side: Measured) => one(total(side.processor) / (side.cases * RECORDINGS_PER_CASE));

function processorTable(loads: readonly LoadResult[]): string {
  const rows = loads.flatMap(({ atOnce, dispute, empty }) => [
    [`${atOnce} · dispute`, ...perRecording(dispute), wholeRecording(dispute)],
    [`${atOnce} · empty`, ...perRecording(empty), wholeRecording(empty)],
  ]);
  return table(['at once', ...PARTS.map((part) => `${part}, ms`), 'all, ms'], rows);
}

function historyTable({ dispute, empty }: NonNullable<Results['history']>): string {
  const types = [...new Set([...Object.keys(dispute.byType), ...Object.keys(empty.byType)])].sort();
  const rows = types.map((type) => [
    `\`${type}\``,
    String(dispute.byType[type] ?? 0),
    String(empty.byType[type] ?? 0),
  ]);
  rows.push(['events', String(dispute.events), String(empty.events)]);
  rows.push(['bytes', String(dispute.bytes), String(empty.bytes)]);
  return table(['one case', 'dispute', 'empty'], rows);
}

function restTable({ dispute, empty }: { dispute: AtRest; empty: AtRest }): string {
  const cells = (name: string, figures: AtRest['idle'], digits: (value: number) => string) => [
    name,
    ...PARTS.map((part) => digits(figures[part])),
    digits(total(figures)),
  ];
  return table(
    [`${dispute.open} open`, ...PARTS, 'all'],
    [
      cells('dispute: idle, % of a core', dispute.idle, one),
      cells('empty: idle, % of a core', empty.idle, one),
      cells('dispute: memory, MB', dispute.memoryMb, whole),
      cells('empty: memory, MB', empty.memoryMb, whole),
    ],
  );
}

/** What open tasks cost at rest: `open` cases of them beside the yardstick with as many activities. */
export function tasksMarkdown(given: {
  readonly command: string;
  readonly machine: string;
  readonly tasks: number;
  readonly dispute: AtRest;
  readonly empty: AtRest;
}): string {
  const { command, machine, tasks, dispute, empty } = given;
  const over = total(dispute.idle) - total(empty.idle);
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine}`,
    `${tasks} tasks in ${dispute.open} cases; issued ${one((dispute.openedPerSecond * tasks) / dispute.open)} a second.`,
    restTable({ dispute, empty }),
    `- Idle beyond the empty one's: ${one(over)} % of a core`,
    '',
  ].join('\n\n');
}

const spread = (values: readonly number[]): string =>
  `${whole(median(values))} (${values.map(whole).join(', ')}) ms`;

function killTable({ dispute, empty }: { dispute: AtRest; empty: AtRest }): string {
  const line = (name: string, { afterKill }: AtRest) => [
    name,
    spread(afterKill.atOnce),
    spread(afterKill.later),
  ];
  return table(
    ['answer after `kill -9` of the worker, from the kill', 'asked at once', 'asked 1 s later'],
    [line('dispute', dispute), line('empty', empty)],
  );
}

function verdicts(rest: { dispute: AtRest; empty: AtRest }): string {
  const over = total(rest.dispute.idle) - total(rest.empty.idle);
  const slowest = Math.max(...rest.dispute.afterKill.atOnce, ...rest.dispute.afterKill.later);
  return [
    `- Idle beyond the empty one's: ${one(over)} % of a core (goal ≤ ${GOALS.idle}) ${over <= GOALS.idle ? '✓' : '✗'}`,
    `- First decision after the kill: slowest ${whole(slowest)} ms (goal < ${GOALS.afterKillMs}) ${slowest < GOALS.afterKillMs ? '✓' : '✗'}`,
  ].join('\n');
}

export function markdown(results: Results): string {
  const { loads, history, rest } = results;
  const parts = [`\`${results.command}\`, ${new Date().toISOString().slice(0, 10)}, ${results.machine}`];
  if (history !== undefined) {
    const goals = `Goals: cases/s ≥ ${GOALS.rate} of the empty one's, p50 ≤ ${GOALS.p50} × its.`;
    const processor = 'Processor time per recorded input (an opening counts as one):';
    parts.push(loadTable(loads), goals, processor, processorTable(loads), historyTable(history));
  }
  if (rest !== undefined) parts.push(restTable(rest), killTable(rest), verdicts(rest));
  return `${parts.join('\n\n')}\n`;
}
