/**
 * Tells open screens what changed. Notices of a tenth of a second become one step: two queries, however many listen. Roles
 * and sessions are read anew in each step, so that a role taken away ends what is told.
 */
import { randomUUID } from 'node:crypto';
import type { Session } from 'better-sse';
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import type { OutcomeNotice } from '../../db/listen.ts';
import { type ChangedCase, readChangedCases } from '../../db/queries/record/read-changed-cases.ts';
import { readViewers, type Viewer } from '../auth/viewer.ts';
import { seesCase } from '../../domain/access/policy/visibility.ts';
import { performs } from './changed-cases.ts';

export interface Subscriber {
  readonly session: Session;
  readonly token: string;
  readonly close: () => void;
}

export interface Broadcast {
  /** @param lastEventId what the client saw last, '' for a first connection */
  subscribe(subscriber: Subscriber, viewer: Viewer, lastEventId: string): void;
  notice(notice: OutcomeNotice): void;
  /** Others look at the case than before. */
  present(caseId: string): void;
  /** Notices may have been lost: everybody is told to read again. */
  reconnected(): void;
  end(): void;
  readonly open: number;
}

/** Of the notices of one step about one case: the lowest and the highest number of an event. */
interface Span {
  readonly first: number;
  readonly last: number;
}

interface Change {
  readonly no: number;
  readonly changed: ChangedCase;
  readonly seq: number;
}

const STEP_MS = 100;
const REMEMBERED = 2000;
/** Events are numbered from 1. */
const NO_EVENT = 0;

class CaseBroadcast implements Broadcast {
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #subscribers = new Set<Subscriber>();
  readonly #changed = new Map<string, Span>();
  readonly #present = new Set<string>();
  #remembered: Change[] = [];
  /** Ids are only good within one unbroken run of notices; a new run has a new name. */
  #run: string = randomUUID();
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database, logger: Logger) {
    this.#db = db;
    this.#logger = logger;
  }

  get open(): number {
    return this.#subscribers.size;
  }

  subscribe(subscriber: Subscriber, viewer: Viewer, lastEventId: string): void {
    this.#subscribers.add(subscriber);
    subscriber.session.once('disconnected', () => this.#subscribers.delete(subscriber));
    if (lastEventId !== '') this.#catchUp(subscriber, viewer, lastEventId);
  }

  notice({ caseId, seq, outcome }: OutcomeNotice): void {
    if (outcome !== 'applied') return;
    const { first, last } = this.#changed.get(caseId) ?? { first: seq, last: seq };
    this.#changed.set(caseId, { first: Math.min(seq, first), last: Math.max(seq, last) });
    this.#soon();
  }

  present(caseId: string): void {
    this.#present.add(caseId);
    this.#soon();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.#step(), STEP_MS);
  }

  reconnected(): void {
    this.#run = randomUUID();
    this.#remembered = [];
    for (const subscriber of this.#subscribers) this.#resync(subscriber);
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const subscriber of this.#subscribers) subscriber.close();
    this.#subscribers.clear();
  }

  #id(no: number): string {
    return `${this.#run}.${no}`;
  }

  #resync({ session }: Subscriber): void {
    if (session.isConnected) session.push({}, 'resync', this.#id(this.#last));
  }

  #catchUp(subscriber: Subscriber, viewer: Viewer, lastEventId: string): void {
    const [run, seen = ''] = lastEventId.split('.');
    const no = Number(seen);
    const oldest = this.#last - this.#remembered.length;
    if (run !== this.#run || !Number.isInteger(no) || no < oldest || no > this.#last) {
      this.#resync(subscriber);
      return;
    }
    for (const change of this.#remembered) if (change.no > no) this.#tell(subscriber, viewer, change);
  }

  #tell({ session }: Subscriber, viewer: Viewer, { no, changed, seq }: Change): void {
    if (!session.isConnected) return;
    const { caseId, tasks } = changed;
    const seen = seesCase(viewer.scope, changed);
    for (const task of tasks) {
      if (seen || performs(viewer, task)) {
        session.push({ caseId, taskId: task.taskId }, 'task', this.#id(no));
      }
    }
    if (!seen) return;
    session.push({ caseId, seq }, 'case', this.#id(no));
    session.push({ caseId }, 'worklist', this.#id(no));
  }

  #remember(changes: readonly Change[]): void {
    this.#remembered = [...this.#remembered, ...changes].slice(-REMEMBERED);
  }

  async #step(): Promise<void> {
    this.#timer = undefined;
    const spans = new Map(this.#changed);
    const looked = [...this.#present].map((caseId) => ({ caseId, seq: NO_EVENT }));
    this.#changed.clear();
    this.#present.clear();
    try {
      const listening = [...this.#subscribers];
      const [rows, presence, viewers] = await Promise.all([
        readChangedCases(
          this.#db,
          [...spans].map(([caseId, { first }]) => ({ caseId, seq: first })),
        ),
        looked.length === 0 ? [] : readChangedCases(this.#db, looked),
        readViewers(this.#db, [...new Set(listening.map((one) => one.token))]),
      ]);
      const changes = rows.map((changed) => {
        this.#last += 1;
        return { no: this.#last, changed, seq: spans.get(changed.caseId)?.last ?? 0 };
      });
      this.#remember(changes);
      for (const subscriber of listening) {
        const viewer = viewers.get(subscriber.token);
        this.#tellAll(subscriber, viewer, changes);
        if (viewer !== undefined) this.#tellPresence(subscriber, viewer, presence);
      }
    } catch (error) {
      this.#logger.warn({ err: error }, 'changes could not be told: screens read again');
      this.reconnected();
    }
  }

  /** No change of the record: what a client saw last stays what it was. */
  #tellPresence({ session }: Subscriber, viewer: Viewer, cases: readonly ChangedCase[]): void {
    if (!session.isConnected) return;
    for (const one of cases) {
      if (seesCase(viewer.scope, one)) session.push({ caseId: one.caseId }, 'presence', this.#id(this.#last));
    }
  }

  #tellAll(subscriber: Subscriber, viewer: Viewer | undefined, changes: readonly Change[]): void {
    if (viewer === undefined) {
      subscriber.close();
      return;
    }
    for (const change of changes) this.#tell(subscriber, viewer, change);
  }
}

export function createBroadcast(db: Database, logger: Logger): Broadcast {
  return new CaseBroadcast(db, logger);
}
