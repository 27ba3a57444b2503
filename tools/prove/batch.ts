/** Many rounds at once under one great fault, then the audit. The seed gives the plan and the kind. */
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { audit } from './audit/audit.ts';
import type { Finding } from './audit/finding.ts';
import { DEADLY, type Fault, HARMLESS } from './fault-points.ts';
import type { Front } from './front.ts';
import { type Random, randomFrom } from './random.ts';
import { Round } from './round.ts';
import type { Servers } from './servers.ts';

/** What happens to the processes while the decisions arrive. */
export const KINDS = ['kill', 'kill_two', 'freeze', 'postgres', 'temporal', 'lost', 'all'] as const;
export type Kind = (typeof KINDS)[number];

/** How often each comes up, by the seed's last digit: the worker's death is what the checked append is for. */
const BY_SEED: readonly Kind[] = [
  'kill',
  'kill',
  'kill_two',
  'postgres',
  'kill',
  'freeze',
  'kill_two',
  'temporal',
  'lost',
  'all',
];

export function kindOf(seed: number): Kind {
  return BY_SEED[seed % BY_SEED.length] ?? 'kill';
}

export interface BatchResult {
  readonly seed: number;
  readonly kind: Kind;
  readonly rounds: number;
  readonly ms: number;
  readonly inputs: number;
  readonly superseded: number;
  readonly restarts: number;
  readonly findings: readonly Finding[];
}

/** A worker has twenty slots for local activities; those held at their points must leave some. */
const DEADLY_AT_ONCE = 16;

export interface World {
  readonly servers: Servers;
  readonly front: Front;
  /** How long the last batch took to come to its point: deadlines are set to run out around it. */
  gatheringMs: number;
}

function faultFor(kind: Kind, n: number, random: Random): Fault {
  const kills = kind === 'kill' || kind === 'kill_two';
  // Every point in turn: a batch must not leave one out by chance.
  const deadly = kills && n < DEADLY_AT_ONCE ? DEADLY[n % DEADLY.length] : undefined;
  const point = deadly ?? random.pick(HARMLESS);
  // Just over the three seconds after which a local activity is tried again.
  const ms = point.startsWith('slow') ? random.whole(3050, 3400) : random.whole(0, 14);
  return { point, ms };
}

/** Opens when all have come, or have failed to. */
function meetingPoint(count: number): {
  readonly meet: () => Promise<void>;
  readonly leave: () => void;
  readonly all: Promise<void>;
} {
  let missing = count;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const leave = (): void => {
    missing -= 1;
    if (missing === 0) open();
  };
  return {
    all,
    leave,
    meet: () => {
      leave();
      return all;
    },
  };
}

function makeRounds(
  world: World,
  plan: { seed: number; kind: Kind; rounds: number },
  meet: () => Promise<void>,
): Round[] {
  const random = randomFrom(plan.seed);
  const target = random.chance(0.3) ? 'expiry' : 'decision';
  const dueAround = Date.now() + world.gatheringMs + random.whole(500, 4500);
  return Array.from({ length: plan.rounds }, (_, n) => {
    const own = randomFrom(plan.seed * 1009 + n);
    return new Round({
      front: world.front,
      control: world.servers.control,
      random: own,
      name: `proof:${plan.seed}:${n}`,
      dueAround: dueAround + own.whole(-300, 300),
      fault: faultFor(plan.kind, n, own),
      target,
      meet,
    });
  });
}

export async function runBatch(
  world: World,
  plan: { seed: number; kind: Kind; rounds: number },
): Promise<BatchResult> {
  const began = performance.now();
  const before = world.servers.restarts;
  await world.servers.wantWorkers(plan.kind === 'kill_two' || plan.kind === 'freeze' ? 2 : 1);
  const { meet, leave, all } = meetingPoint(plan.rounds);
  const rounds = makeRounds(world, plan, meet);
  const failed: Finding[] = [];
  const running = rounds.map(async (round) => {
    let met = false;
    try {
      await round.run();
      met = true;
    } catch (error) {
      failed.push({ check: 'round', caseId: round.caseId, what: String(error) });
    } finally {
      if (!met) leave();
    }
  });
  const nemesis = all.then(() => {
    world.gatheringMs = performance.now() - began;
    return strike(world.servers, plan.kind, randomFrom(plan.seed + 7));
  });
  await Promise.all([...running, nemesis]);
  const report = await auditBatch(
    world,
    rounds.map(({ caseId }) => caseId),
  );
  return {
    ...plan,
    ms: Math.round(performance.now() - began),
    restarts: world.servers.restarts - before,
    inputs: report.inputs,
    superseded: report.superseded,
    findings: [...failed, ...report.findings],
  };
}

export async function auditBatch(world: World, caseIds: readonly string[]) {
  const sql = postgres(world.servers.url(), { max: 1, onnotice: () => undefined });
  try {
    // One snapshot: a case that still goes on must not look torn.
    return await sql.begin('isolation level repeatable read read only', (tx) =>
      audit(tx as unknown as postgres.Sql, world.front.ledger, caseIds),
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) process.kill(pid, signal);
}

export async function strike(servers: Servers, kind: Kind, random: Random): Promise<void> {
  await pause(random.whole(50, 600));
  const down = random.whole(100, 2500);
  switch (kind) {
    case 'kill':
    case 'kill_two':
      return;
    case 'freeze':
      return freeze(servers);
    case 'postgres':
      await servers.killPostgres();
      await pause(down);
      return servers.startPostgres();
    case 'temporal':
      await servers.killTemporal();
      await pause(down);
      return servers.startTemporal();
    case 'lost':
      await servers.killTemporal();
      signalAll(servers.workerPids, 'SIGKILL');
      servers.loseTemporalData();
      return servers.startTemporal();
    case 'all':
      signalAll(servers.workerPids, 'SIGKILL');
      await Promise.all([servers.killTemporal(), servers.killPostgres()]);
      await Promise.all([servers.startPostgres(), servers.startTemporal()]);
      return;
  }
}

/** Longer than any time-out of a task: the other worker takes over, then the frozen one goes on where it stood. */
async function freeze(servers: Servers): Promise<void> {
  const pids = servers.workerPids.slice(0, 1);
  signalAll(pids, 'SIGSTOP');
  await pause(6000);
  signalAll(pids, 'SIGCONT');
}
