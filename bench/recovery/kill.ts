/** Cases of a given size, the worker killed while inputs come in, and the time until everything accepted is decided. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '../../db/client.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import type { DisputeSide } from '../dispute-side.ts';
import { type AfterKill, readAfterKill } from '../../temporal/history-since.ts';

export interface Size {
  readonly cases: number;
  /** Recorded in each case before the worker dies. */
  readonly inputs: number;
}

export interface Recovery extends AfterKill {
  readonly size: Size;
  /** Inputs that came in around the death. */
  readonly arrived: number;
  /** Undecided at the end of the patience; 0 is the goal. */
  readonly left: number;
  /** From the kill to the last answer, and to the new worker's start. */
  readonly seconds: number;
  readonly returned: number;
}

export interface Target {
  readonly side: DisputeSide;
  run(): RunFile;
}

const NOTE = { type: 'record_note', data: { text: '已电话联系双方' } } as const;
const AT_ONCE = 16;
const LOOK_MS = 100;
const PATIENCE_MS = 300_000;
/** Around the death each case is sent so many inputs. */
const ARRIVING = 3;
const ARRIVING_MS = 3000;

async function inLanes<T>(work: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const waiting = work.values();
  const lane = async (): Promise<void> => {
    for (const one of waiting) await run(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** One input of each case after the other, so that few of a case are under way at once. */
async function fill({ side }: Target, { cases, inputs }: Size): Promise<string[]> {
  const caseIds: string[] = [];
  await inLanes(Array.from({ length: cases }), async () => {
    caseIds.push(await side.open());
  });
  const notes = Array.from({ length: inputs }, () => caseIds).flat();
  await inLanes(notes, (caseId) => side.take(caseId, NOTE));
  return caseIds;
}

async function undecided(db: Database): Promise<number> {
  const [row] = await db.text<{ left: number }>('select count(*)::int as left from inbox_pending', []);
  return row?.left ?? 0;
}

/** @returns real time until nothing waits any more, and what still does */
async function untilDecided(db: Database, sent: Promise<unknown>, began: number) {
  let allSent = false;
  void sent.then(() => {
    allSent = true;
  });
  for (;;) {
    await pause(LOOK_MS);
    const left = await undecided(db).catch(() => Number.NaN);
    const elapsed = performance.now() - began;
    if ((allSent && left === 0) || elapsed > PATIENCE_MS) return { seconds: elapsed / 1000, left };
  }
}

async function untilReturned(target: Target, former: number, began: number): Promise<number> {
  while (target.run().pids.worker === former && performance.now() - began < PATIENCE_MS) await pause(20);
  return (performance.now() - began) / 1000;
}

/** @param random between 0 and 1: when in the stream of arriving inputs the worker dies */
export async function killAt(target: Target, size: Size, random: () => number): Promise<Recovery> {
  const caseIds = await fill(target, size);
  const run = target.run();
  const db = openDatabase({ url: run.databaseUrl, max: 2 });
  try {
    const arriving = Array.from({ length: ARRIVING }, () => caseIds).flat();
    const sent = Promise.all(
      arriving.map(async (caseId) => {
        await pause(random() * ARRIVING_MS);
        await target.side.send(caseId, NOTE);
      }),
    );
    await pause(random() * (ARRIVING_MS / 2));
    const killedAt = Date.now();
    const began = performance.now();
    process.kill(run.pids.worker, 'SIGKILL');
    const [returned, decided] = await Promise.all([
      untilReturned(target, run.pids.worker, began),
      untilDecided(db, sent, began),
    ]);
    // Visibility follows a moment later.
    await pause(2000);
    const after = await readAfterKill(run.temporalAddress, caseIds, killedAt);
    return { size, arrived: arriving.length, returned, ...decided, ...after };
  } finally {
    await db.end();
  }
}
