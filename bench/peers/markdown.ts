/** The figures beside the peers as markdown. */
import { loadavg } from 'node:os';
import { machine } from '../document.ts';
import { type Measured, percentile } from '../load.ts';
import { total } from '../processes.ts';
import { table } from '../report.ts';
import { RECORDINGS_PER_CASE } from '../side.ts';
import { AT_ONCE, type MeasuredSide } from './beside-peers.ts';

const TITLES: Readonly<Record<string, string>> = {
  dispute: 'Jingfa',
  empty: 'empty workflow (Temporal)',
  dbos: 'DBOS',
  machine: 'hand-written on PostgreSQL',
};

const rate = ({ cases, seconds }: Measured): number => cases / seconds;
const p50 = ({ latencies }: Measured): number => percentile(latencies, 0.5);
const processor = (side: Measured): number => total(side.processor) / (side.cases * RECORDINGS_PER_CASE);

/** A figure of a side with, in brackets, how many times the platform's it is. */
function beside(value: number, ours: number, digits: number): string {
  return `${value.toFixed(digits)} (${(value / ours).toFixed(2)})`;
}

export function peersMarkdown(command: string, sides: readonly MeasuredSide[]): string {
  const [ours] = sides;
  if (ours === undefined) throw new Error('no side was measured');
  const head = AT_ONCE.flatMap((n) => [`${n}: cases/s`, 'p50, ms', 'processor an input, ms']);
  const rows = sides.map(({ name, loads, memory }) => [
    TITLES[name] ?? name,
    ...loads.flatMap((measured, at) => {
      const own = ours.loads[at] ?? measured;
      return [
        beside(rate(measured), rate(own), 1),
        beside(p50(measured), p50(own), 1),
        beside(processor(measured), processor(own), 1),
      ];
    }),
    memory.toFixed(0),
  ]);
  const lines = [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}, load at its end ${(loadavg()[0] ?? 0).toFixed(0)}; in brackets: how many times Jingfa's`,
    table(['side', ...head, 'memory beside PostgreSQL, MB'], rows),
  ];
  return `${lines.join('\n\n')}\n`;
}
