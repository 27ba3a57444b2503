/** The recovery times of builds as a table. */
import { table } from '../report.ts';
import type { Recovery } from './kill.ts';

export interface RecoveryReport {
  readonly command: string;
  readonly machine: string;
  /** This build first. */
  readonly names: readonly string[];
  /** By size, then by build. */
  readonly recoveries: readonly (readonly Recovery[])[];
}

const shown = ({ seconds, returned, left }: Recovery): string =>
  left > 0 ? `${left} left after ${seconds.toFixed(0)}` : `${seconds.toFixed(1)} (${returned.toFixed(1)})`;

export function recoveryMarkdown({ command, machine, names, recoveries }: RecoveryReport): string {
  const lines = recoveries.map((row) => {
    const [ours] = row;
    const { size, arrived } = ours as Recovery;
    const ratio = row.slice(1).map(({ seconds }) => ((ours?.seconds ?? Number.NaN) / seconds).toFixed(2));
    return [
      `${size.cases} × ${size.inputs}`,
      String(arrived),
      ...row.map(shown),
      ...ratio,
      ...row.map(({ events }) => `${events} (${(events / arrived).toFixed(1)})`),
      ...row.map(({ tries }) => String(tries)),
    ];
  });
  const of = (what: string) => names.map((name) => `${what}, ${name}`);
  const head = [
    'cases × inputs',
    'arriving',
    ...of('s to the last answer (to the return)'),
    ...names.slice(1).map((name) => `/ ${name}`),
    ...of('events (an input)'),
    ...of('tries of a task'),
  ];
  const when = new Date().toISOString().slice(0, 10);
  return `\`${command}\`, ${when}, ${machine}; seconds from the kill\n\n${table(head, lines)}\n`;
}
