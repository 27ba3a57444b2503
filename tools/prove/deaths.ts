/**
 * Long histories and the worker's death: cases of many inputs, the worker killed at random instants while more come in. What
 * was accepted is decided soon after the worker is back, and the history grew by what arrived and no more (ADR 0018).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { readAfterKill } from '../../temporal/history-since.ts';
import type { Finding } from './audit/finding.ts';
import { auditBatch, type World } from './batch.ts';
import { LongCase } from './long-case.ts';
import { type Random, randomFrom } from './random.ts';

export interface DeathsPlan {
  readonly seed: number;
  readonly cases: number;
  /** In each case, before the first death. */
  readonly inputs: number;
  readonly deaths: number;
  /** From the new worker's start to the last answer. */
  readonly withinMs: number;
}

export interface DeathsResult extends DeathsPlan {
  readonly ms: number;
  readonly accepted: number;
  /** From each death to the last answer, and to the new worker. */
  readonly recoveries: readonly { readonly answeredMs: number; readonly returnedMs: number }[];
  readonly findings: readonly Finding[];
}

const AT_ONCE = 16;
/** Around each death every case gets so many inputs. */
const ARRIVING = 3;
const ARRIVING_MS = 3000;
/** Of a decision: its signal, the task that takes it (3), the reply, and a share of the next run's beginning. */
const EVENTS_AN_INPUT = 6;
/** Of a death: the task that was cut off (2), the one after it, and a timer. */
const EVENTS_A_DEATH = 8;
/** One try cut off by the death, one that decides. */
const TRIES = 2;

async function inLanes<T>(work: readonly T[], run: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = work.values();
  const lane = async (): Promise<void> => {
    for (const one of waiting) await run(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function untilReturned({ servers }: World, dead: readonly number[]): Promise<number> {
  const began = performance.now();
  for (;;) {
    const pids = servers.workerPids;
    if (pids.length > 0 && pids.every((pid) => !dead.includes(pid))) return performance.now() - began;
    await pause(10);
  }
}

class Deaths {
  readonly #world: World;
  readonly #plan: DeathsPlan;
  readonly #random: Random;
  readonly #cases: readonly LongCase[];
  readonly findings: Finding[] = [];
  readonly recoveries: { answeredMs: number; returnedMs: number }[] = [];

  constructor(world: World, plan: DeathsPlan) {
    this.#world = world;
    this.#plan = plan;
    this.#random = randomFrom(plan.seed);
    this.#cases = Array.from(
      { length: plan.cases },
      (_, n) => new LongCase(world.front, `deaths:${plan.seed}:${n}`),
    );
  }

  get caseIds(): string[] {
    return this.#cases.map(({ caseId }) => caseId);
  }

  async fill(): Promise<void> {
    await inLanes(this.#cases, (one) => one.open());
    const { inputs } = this.#plan;
    const notes = Array.from({ length: inputs }, () => this.#cases).flat();
    await inLanes(notes, async (one) => this.#world.front.outcome(await one.note()));
  }

  async die(): Promise<void> {
    const { front, servers } = this.#world;
    const arriving = Array.from({ length: ARRIVING }, () => this.#cases).flat();
    const answers = arriving.map(async (one) => {
      await pause(this.#random.whole(0, ARRIVING_MS));
      await front.outcome(await one.note());
    });
    const answered = Promise.all(answers);
    await pause(this.#random.whole(0, ARRIVING_MS / 2));
    const dead = servers.workerPids;
    const killedAt = Date.now();
    const began = performance.now();
    for (const pid of dead) process.kill(pid, 'SIGKILL');
    const returnedMs = await untilReturned(this.#world, dead);
    await answered;
    const answeredMs = performance.now() - began;
    this.recoveries.push({ answeredMs, returnedMs });
    this.#judgeTime(answeredMs - Math.max(returnedMs, ARRIVING_MS / 2));
    await this.#judgeHistory(killedAt, arriving.length);
  }

  #found(what: string): void {
    this.findings.push({ check: 'recovery', caseId: this.caseIds[0] ?? '', what });
  }

  #judgeTime(ms: number): void {
    if (ms > this.#plan.withinMs)
      this.#found(`the last answer came ${Math.round(ms)} ms after the worker was back`);
  }

  async #judgeHistory(killedAt: number, arrived: number): Promise<void> {
    const { events, tries } = await readAfterKill(
      this.#world.servers.temporalAddress,
      this.caseIds,
      killedAt,
    );
    const most = EVENTS_AN_INPUT * arrived + EVENTS_A_DEATH * this.#cases.length;
    if (events > most) this.#found(`${events} events for ${arrived} inputs, more than ${most}`);
    if (tries > TRIES) this.#found(`a workflow task was tried ${tries} times`);
  }
}

export async function runDeaths(world: World, plan: DeathsPlan): Promise<DeathsResult> {
  const began = performance.now();
  await world.servers.wantWorkers(1);
  const deaths = new Deaths(world, plan);
  try {
    await deaths.fill();
    for (let n = 0; n < plan.deaths; n += 1) await deaths.die();
  } catch (error) {
    deaths.findings.push({ check: 'round', caseId: deaths.caseIds[0] ?? '', what: String(error) });
  }
  const report = await auditBatch(world, deaths.caseIds);
  const accepted = plan.cases * (1 + plan.inputs + plan.deaths * ARRIVING);
  if (report.inputs !== accepted)
    deaths.findings.push({
      check: 'recovery',
      caseId: '',
      what: `${report.inputs} of ${accepted} on record`,
    });
  return {
    ...plan,
    ms: Math.round(performance.now() - began),
    accepted,
    recoveries: deaths.recoveries,
    findings: [...deaths.findings, ...report.findings],
  };
}
