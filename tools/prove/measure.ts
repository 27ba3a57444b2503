/**
 * How long the first decision takes after `kill -9` of the worker, by time-outs: of a case that the death caught between
 * the commit and the end of its workflow task, and of cases it did not. Feeds docs/adr/0004-time-outs.md.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import { armFault } from './fault-points.ts';
import { Front } from './front.ts';
import { Servers } from './servers.ts';

export interface TimeOuts {
  readonly task: `${number}s`;
  readonly sticky: `${number}s`;
}

export interface Measured extends TimeOuts {
  readonly caughtMs: readonly number[];
  readonly idleMs: readonly number[];
  /** The worker's own start, from the kill to the canary of a new case. */
  readonly newCaseMs: readonly number[];
}

function binding(caseId: string, inputId: string) {
  const actorId = actorOf('police').personId;
  return { decisionId: inputId, caseId, actorId, route: 'measure', bodyDigest: inputId };
}

class Desk {
  readonly #front: Front;
  readonly #name: string;
  #ids = 0;

  constructor(front: Front, name: string) {
    this.#front = front;
    this.#name = name;
  }

  id(): string {
    this.#ids += 1;
    return stableUuid(`measure:${this.#name}:${this.#ids}`);
  }

  async open(): Promise<string> {
    const caseId = this.id();
    await this.#front.outcome(await this.sendOpening(caseId));
    return caseId;
  }

  async sendOpening(caseId: string): Promise<string> {
    const [inputId, textId] = [this.id(), this.id()];
    const actor = actorOf('police');
    const details = { textId, digest: 'd' };
    const party = (n: number, role: 'applicant' | 'respondent') =>
      ({ partyId: `${caseId}-p${n}`, role, kind: 'person', details }) as const;
    await this.#front.accept({
      ...binding(caseId, inputId),
      envelope: {
        kind: 'open',
        inputId,
        actor,
        data: {
          policy: '2025',
          clock: { kind: 'real' },
          stationId: actor.unitId,
          courtId: actorOf('judge').unitId,
          appealCourtId: actorOf('appealJudge').unitId,
          source: 'walk_in',
          matter: 'adjacent_relations',
          summary: details,
          parties: [party(1, 'applicant'), party(2, 'respondent')],
        },
      },
      texts: [{ textId, kind: 'text', body: '测量', salt: 'salt' }],
    });
    await this.#front.start(caseId);
    return inputId;
  }

  async note(caseId: string, inputId = this.id()): Promise<string> {
    const actor = actorOf('police');
    const text = { textId: this.id(), digest: 'd' };
    const envelope = { kind: 'decision', inputId, type: 'record_note', actor, data: { text } } as const;
    const receivedAt = await this.#front.accept({
      ...binding(caseId, inputId),
      envelope,
      texts: [{ textId: text.textId, kind: 'text', body: '测量', salt: 'salt' }],
    });
    await this.#front.signal(caseId, { ...envelope, receivedAt });
    return inputId;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(2);
}

/** One kill: a case caught after its commit, cases that rested in the dead worker's cache, and one opened just after. */
async function oneKill(servers: Servers, front: Front, desk: Desk) {
  const caught = await desk.open();
  const resting = [await desk.open(), await desk.open(), await desk.open()];
  const inputId = desk.id();
  armFault(servers.control, { caseId: caught, inputId }, { point: 'after', ms: 0 });
  const restarts = servers.restarts;
  await desk.note(caught, inputId);
  await until(() => servers.restarts > restarts);
  const killed = performance.now();
  const since = async (sent: Promise<string>): Promise<number> => {
    await front.outcome(await sent);
    return Math.round(performance.now() - killed);
  };
  const fresh = desk.id();
  const [caughtMs, newCaseMs, ...idleMs] = await Promise.all([
    since(desk.note(caught)),
    since(desk.sendOpening(fresh)),
    ...resting.map((caseId) => since(desk.note(caseId))),
  ]);
  return { caughtMs, newCaseMs, idleMs };
}

export async function measure({ task, sticky }: TimeOuts, kills: number): Promise<Measured> {
  const servers = new Servers({ stickyTimeout: sticky });
  await servers.start();
  const front = new Front(servers, { workflowTaskTimeout: task });
  const desk = new Desk(front, `${task}-${sticky}`);
  const all: Awaited<ReturnType<typeof oneKill>>[] = [];
  try {
    for (let n = 0; n < kills; n += 1) all.push(await oneKill(servers, front, desk));
  } finally {
    await front.close();
    await servers.close();
  }
  return {
    task,
    sticky,
    caughtMs: all.map((one) => one.caughtMs),
    newCaseMs: all.map((one) => one.newCaseMs),
    idleMs: all.flatMap((one) => one.idleMs),
  };
}

export interface OutageMeasured {
  readonly task: TimeOuts['task'];
  readonly downMs: number;
  /** From the moment PostgreSQL answers again to the outcome. */
  readonly afterMs: number;
  /** Events in the history of a case that had one decision waiting all the time. */
  readonly events: number;
}

/** A decision taken in just before the database goes away: what the waiting costs, and how soon it ends. */
export async function measureOutage(
  task: TimeOuts['task'],
  outages: readonly number[],
): Promise<OutageMeasured[]> {
  const servers = new Servers();
  await servers.start();
  const front = new Front(servers, { workflowTaskTimeout: task });
  const desk = new Desk(front, `outage-${task}`);
  const measured: OutageMeasured[] = [];
  try {
    for (const downMs of outages) {
      const caseId = await desk.open();
      const inputId = desk.id();
      // The append waits in the worker until the database is gone.
      armFault(servers.control, { caseId, inputId }, { point: 'slow_call', ms: 300 });
      await desk.note(caseId, inputId);
      await servers.killPostgres();
      await pause(downMs);
      await servers.startPostgres();
      const back = performance.now();
      await front.outcome(inputId);
      const afterMs = Math.round(performance.now() - back);
      const handle = front.temporal.client.workflow.getHandle(`case/${caseId}`);
      measured.push({ task, downMs, afterMs, events: (await handle.fetchHistory()).events?.length ?? 0 });
    }
  } finally {
    await front.close();
    await servers.close();
  }
  return measured;
}

export interface BurstMeasured {
  readonly sticky: TimeOuts['sticky'];
  readonly decisionsPerSecond: number;
  readonly slowestMs: number;
}

const BURST_CASES = 150;
const BURSTS = 4;

/** Far more at once than the worker can take: what waits longer than the sticky time-out is replayed from its history. */
export async function measureBurst(sticky: TimeOuts['sticky']): Promise<BurstMeasured> {
  const servers = new Servers({ stickyTimeout: sticky });
  await servers.start();
  const front = new Front(servers);
  const desk = new Desk(front, `burst-${sticky}`);
  try {
    const cases = await Promise.all(Array.from({ length: BURST_CASES }, () => desk.open()));
    const began = performance.now();
    let slowestMs = 0;
    for (let burst = 0; burst < BURSTS; burst += 1) {
      const sent = performance.now();
      await Promise.all(cases.map(async (caseId) => front.outcome(await desk.note(caseId))));
      slowestMs = Math.max(slowestMs, Math.round(performance.now() - sent));
    }
    const seconds = (performance.now() - began) / 1000;
    return { sticky, slowestMs, decisionsPerSecond: Math.round((BURST_CASES * BURSTS) / seconds) };
  } finally {
    await front.close();
    await servers.close();
  }
}
