/**
 * The one connection that listens. A notice is a hint: those sent while the connection was away are lost, so after every
 * (re)connect the caller reads again what it waits for.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { InputOutcome } from '../domain/kernel/append-contract.ts';
import { type Connection, openConnection } from './connection.ts';
import { withDeadline } from './deadline.ts';
import { type DatabaseError, DatabaseTimeout, DatabaseUnavailable, databaseError } from './errors.ts';

const OUTCOME_CHANNEL = 'jingfa_outcome';
export const PRESENCE_CHANNEL = 'jingfa_presence';

/** What `record_input` tells: ids and codes only. */
export interface OutcomeNotice {
  readonly caseId: string;
  readonly inputId: string;
  readonly inputNo: number;
  readonly outcome: 'applied' | 'refused';
  readonly seq: number;
  /** Missing where it has no room in a notice: it is read. */
  readonly decided?: InputOutcome;
  /** Beside the outcome of an opening that was applied. */
  readonly caseNumber?: string;
}

/** Somebody has a case open; told by one API process to all of them, kept by none on disk. */
export interface PresenceNotice {
  readonly caseId: string;
  readonly personId: string;
  /** They are writing a decision. */
  readonly deciding: boolean;
}

export interface ListenOptions {
  readonly url: string;
  readonly onNotice: (notice: OutcomeNotice) => void;
  readonly onPresence?: (notice: PresenceNotice) => void;
  /** Called after each connect, the first included: notices sent before it are lost, read again. */
  readonly onConnected: () => void;
  readonly onLost?: (error: DatabaseError) => void;
  /** How often the connection must show a sign of life, and how long it may take for it; default 5000. */
  readonly checkMs?: number;
}

export interface Listener {
  end(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

async function ask(connection: Connection, statement: string, deadlineMs: number): Promise<void> {
  const late = () => new DatabaseTimeout('the listening connection does not answer');
  await withDeadline(connection.sql.unsafe(statement), deadlineMs, late);
}

/** Ends when `stop` resolves; throws when the connection closes or stays silent: a half-open link closes nothing. */
async function stayAlive(
  connection: Connection,
  checkMs: number,
  stop: Promise<'stop' | 'closed'>,
): Promise<void> {
  const timer = new AbortController();
  try {
    for (;;) {
      const pause = sleep(checkMs, 'check' as const, { signal: timer.signal });
      pause.catch(() => undefined);
      const next = await Promise.race([stop, pause]);
      if (next === 'stop') return;
      if (next === 'closed') throw new DatabaseUnavailable('the listening connection was closed');
      await ask(connection, 'select 1', checkMs);
    }
  } finally {
    timer.abort();
  }
}

interface Running {
  ended: boolean;
  stop: (why: 'stop' | 'closed') => void;
}

function tell({ onNotice, onPresence }: ListenOptions, payload: string, channel: string): void {
  if (channel === PRESENCE_CHANNEL) onPresence?.(JSON.parse(payload) as PresenceNotice);
  else onNotice(JSON.parse(payload) as OutcomeNotice);
}

async function listenOnce(options: ListenOptions, running: Running): Promise<void> {
  const checkMs = options.checkMs ?? 5000;
  const over = new Promise<'stop' | 'closed'>((resolve) => {
    running.stop = resolve;
  });
  const connection = openConnection({
    url: options.url,
    deadlineMs: checkMs,
    applicationName: 'jingfa-listen',
    onNotice: (payload, channel) => tell(options, payload, channel),
    onClose: () => running.stop('closed'),
  });
  try {
    await ask(connection, `listen ${OUTCOME_CHANNEL}`, checkMs);
    if (options.onPresence !== undefined) await ask(connection, `listen ${PRESENCE_CHANNEL}`, checkMs);
    options.onConnected();
    await stayAlive(connection, checkMs, over);
  } finally {
    await connection.destroy();
  }
}

async function keepListening(options: ListenOptions, running: Running): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  while (!running.ended) {
    const startedAt = performance.now();
    await listenOnce(options, running).catch((error: unknown) => options.onLost?.(databaseError(error)));
    if (performance.now() - startedAt > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
    if (!running.ended) await sleep(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** Keeps one connection listening until ended, whatever happens to the database. */
export function listen(options: ListenOptions): Listener {
  const running: Running = { ended: false, stop: () => undefined };
  const loop = keepListening(options, running);
  return {
    async end() {
      running.ended = true;
      running.stop('stop');
      await loop;
    },
  };
}
