/** Processor time and memory of processes, read from /proc (Linux). */
import { readFileSync, readdirSync } from 'node:fs';

export type Part = 'postgres' | 'temporal' | 'worker' | 'api';
export const PARTS: readonly Part[] = ['postgres', 'temporal', 'worker', 'api'];
export type Pids = Readonly<Record<Part, number>>;
export type PerPart = Readonly<Record<Part, number>>;

/** Fixed at 100 on every Linux that Node runs on. */
const TICK_MS = 10;

interface Stat {
  readonly parent: number;
  readonly ownMs: number;
  /** Of children that have ended and were waited for. */
  readonly endedMs: number;
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (at: number) => Number(fields[at]) * TICK_MS;
    return { parent: Number(fields[1]), ownMs: ticks(11) + ticks(12), endedMs: ticks(13) + ticks(14) };
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((other) => other > 0 && statOf(other)?.parent === pid);
}

/** PostgreSQL works in children: theirs count, also of those that have ended. */
function processorMs(pid: number): number {
  const stat = statOf(pid);
  if (stat === undefined) return 0;
  return childrenOf(pid).reduce((sum, child) => sum + (statOf(child)?.ownMs ?? 0), stat.ownMs + stat.endedMs);
}

/** Shared pages are divided among those who share them: PostgreSQL's buffers count once. */
function memoryKb(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function perPart(pids: Pids, read: (pid: number) => number): PerPart {
  return Object.fromEntries(PARTS.map((part) => [part, read(pids[part])])) as Record<Part, number>;
}

export const processorTimes = (pids: Pids): PerPart => perPart(pids, processorMs);

export const memoryMb = (pids: Pids): PerPart =>
  perPart(pids, (pid) => [pid, ...childrenOf(pid)].reduce((sum, one) => sum + memoryKb(one), 0) / 1024);

export function combine(a: PerPart, b: PerPart, how: (a: number, b: number) => number): PerPart {
  return Object.fromEntries(PARTS.map((part) => [part, how(a[part], b[part])])) as Record<Part, number>;
}

export const NOTHING: PerPart = { postgres: 0, temporal: 0, worker: 0, api: 0 };
export const total = (times: PerPart): number => PARTS.reduce((sum, part) => sum + times[part], 0);
