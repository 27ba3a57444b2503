/**
 * Where a fault strikes around one checked append, told to the worker by a file in the control folder. A fault strikes
 * once: taking it renames its file, which is also the evidence that it struck.
 */
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process kills itself: before the append, while it is under way, after its commit, after the reply. */
export const DEADLY = ['before', 'during', 'after', 'reply'] as const;
/** The process lives: an error instead of the call, a lost reply, two calls at once, a late reply, a late call. */
export const HARMLESS = ['fail', 'lose_reply', 'twice', 'slow_reply', 'slow_call'] as const;

export type FaultPoint = (typeof DEADLY)[number] | (typeof HARMLESS)[number];

export interface Fault {
  readonly point: FaultPoint;
  /** `during`: how long before the kill the call is sent; `reply`: how long before it the reply is given; `slow_…`: how late. */
  readonly ms: number;
}

const STRUCK = 'struck-';

function fileName(caseId: string, inputId: string): string {
  return `${caseId}_${inputId.replaceAll(':', '-')}`;
}

export function armFault(
  folder: string,
  at: { readonly caseId: string; readonly inputId: string },
  fault: Fault,
): void {
  writeFileSync(join(folder, fileName(at.caseId, at.inputId)), JSON.stringify(fault));
}

/** @returns the fault for this input, once, whichever process asks first */
export function takeFault(folder: string, caseId: string, inputId: string): Fault | undefined {
  const name = fileName(caseId, inputId);
  try {
    const fault = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fault;
    renameSync(join(folder, name), join(folder, `${STRUCK}${fault.point}-${name}`));
    return fault;
  } catch {
    return undefined;
  }
}

/** How often each point was struck. */
export function countStruck(folder: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(STRUCK)) continue;
    const point = name.slice(STRUCK.length).replace(/-.*$/, '');
    counts[point] = (counts[point] ?? 0) + 1;
  }
  return counts;
}
