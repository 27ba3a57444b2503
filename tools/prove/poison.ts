/**
 * Inputs at random on real servers, on cases at random stages, on real clocks and on exercises: none is without an outcome, no
 * workflow task is tried again and again, and every case goes on afterwards (ADR 0006). Half of the cases get what the edge
 * lets through, where an outcome `judgement_failed` is a defect that only the second line caught; the others get nonsense as
 * well, which that line is for: there it is counted.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { type CaseClock, drillClock, REAL_CLOCK } from '../../domain/deadlines/clock.ts';
import { actorOf } from '../../db/demo-actors.ts';
import type { Finding } from './audit/finding.ts';
import { auditBatch, type World } from './batch.ts';
import { type Random, randomFrom } from './random.ts';
import { lawfulAct, lawfulDecision, nonsense } from './random-input.ts';
import { bringTo, type Place, PLACES } from './stage-roads.ts';
import { StagedCase } from './staged-case.ts';

export interface PoisonPlan {
  readonly seed: number;
  readonly cases: number;
  /** On each case. */
  readonly inputs: number;
  /** From receipt to outcome. */
  readonly withinMs: number;
  /** Given to the first case as if it were lawful: what a test plants. */
  readonly planted?: Pick<InputEnvelope, 'kind'> & Readonly<Record<string, unknown>>;
}

export interface PoisonResult extends PoisonPlan {
  readonly ms: number;
  readonly sent: number;
  readonly applied: number;
  readonly refused: number;
  /** Of nonsense: answered for operators, as it should be. */
  readonly setAside: number;
  readonly stages: readonly Place[];
  readonly findings: readonly Finding[];
}

/** One try cut off by a busy machine is nothing; more is a task that fails. */
const TRIES = 2;

/** Legal time creeps, so that a case stays where it was brought; or runs, so that its deadlines fall among the inputs. */
function clockOf(random: Random): CaseClock {
  const openedAt = Date.now();
  switch (random.pick(['real', 'slow', 'fast', 'last'] as const)) {
    case 'real':
      return REAL_CLOCK;
    case 'slow':
      return drillClock({ msPerDay: 3_600_000, openedAt });
    case 'fast':
      return drillClock({ msPerDay: random.whole(1500, 6000), openedAt });
    case 'last':
      return drillClock({
        msPerDay: 3_600_000,
        openedAt,
        startDate: random.pick(['1990-01-02', '2100-12-20']),
      });
  }
}

class Poison {
  readonly #world: World;
  readonly #plan: PoisonPlan;
  readonly findings: Finding[] = [];
  readonly stages: Place[] = [];
  sent = 0;
  applied = 0;
  refused = 0;
  setAside = 0;

  constructor(world: World, plan: PoisonPlan) {
    this.#world = world;
    this.#plan = plan;
  }

  /** @returns the case's id */
  async run(n: number): Promise<string> {
    const { seed, cases, inputs } = this.#plan;
    const random = randomFrom(seed * 1009 + n);
    const options = { front: this.#world.front, clock: clockOf(random), serial: 1e6 + seed * 1000 + n };
    const one = new StagedCase({ ...options, name: `poison:${seed}:${n}` });
    const place = PLACES[(seed * cases + n) % PLACES.length] ?? 'intake';
    // A case whose clock runs may be elsewhere before it is where it was to be brought.
    await bringTo(one, place).catch(() => undefined);
    this.stages.push(place);
    try {
      await this.#feed(one, { random, count: inputs, lawful: n % 2 === 0, first: n === 0 });
      await this.#goesOn(one);
    } catch (error) {
      this.findings.push({ check: 'round', caseId: one.caseId, what: `${place}: ${String(error)}` });
    }
    return one.caseId;
  }

  async #feed(
    one: StagedCase,
    how: { random: Random; count: number; lawful: boolean; first: boolean },
  ): Promise<void> {
    const { random, lawful } = how;
    const { planted } = this.#plan;
    if (planted !== undefined && how.first) await this.#send(one, this.#asSent(one, planted), true);
    for (let left = how.count; left > 0; ) {
      const spot = { one, state: await one.state(), random };
      if (spot.state.stage === 'archived') return;
      const together = Array.from({ length: Math.min(left, random.pick([1, 1, 2, 4])) }, () => {
        if (!lawful && random.chance(0.5)) return { envelope: nonsense(spot), lawful: false };
        return {
          envelope: (random.chance(0.15) ? lawfulAct(spot) : undefined) ?? lawfulDecision(spot),
          lawful,
        };
      });
      left -= together.length;
      await Promise.all(
        together.flatMap(({ envelope, lawful: sound }) =>
          envelope === undefined ? [] : [this.#send(one, envelope, sound)],
        ),
      );
    }
  }

  #asSent(one: StagedCase, planted: Readonly<Record<string, unknown>>): InputEnvelope {
    return { inputId: one.id(), actor: actorOf('police'), data: {}, ...planted } as unknown as InputEnvelope;
  }

  async #send(one: StagedCase, envelope: InputEnvelope, lawful: boolean): Promise<void> {
    const { withinMs } = this.#plan;
    await one.send(envelope);
    this.sent += 1;
    const outcome = await one.front.outcome(envelope.inputId, withinMs).catch(() => undefined);
    const shown = JSON.stringify(envelope).slice(0, 400);
    if (outcome === undefined) return this.#found(one, `no outcome after ${withinMs} ms: ${shown}`);
    if (outcome.outcome === 'applied') this.applied += 1;
    else this.refused += 1;
    if (outcome.refusal?.code !== 'judgement_failed') return;
    this.setAside += 1;
    if (lawful) this.#found(one, `judgement failed: ${shown}`);
  }

  #found(one: StagedCase, what: string): void {
    this.findings.push({ check: 'poison', caseId: one.caseId, what });
  }

  /** Decides a plain note, and its workflow is well. */
  async #goesOn(one: StagedCase): Promise<void> {
    const note = one.decide('record_note', { text: one.text() }, { by: 'police' });
    const late = pause(this.#plan.withinMs).then(() => undefined);
    const outcome = await Promise.race([note.catch(() => undefined), late]);
    if (outcome === undefined) this.#found(one, 'a plain note has no outcome');
    else if (outcome.refusal?.code === 'judgement_failed') this.#found(one, 'a plain note is not judged');
    const tries = await one.front.workflowTaskTries(one.caseId).catch(() => 0);
    if (tries > TRIES) this.#found(one, `a workflow task was tried ${tries} times`);
  }
}

export async function runPoison(world: World, plan: PoisonPlan): Promise<PoisonResult> {
  const began = performance.now();
  const poison = new Poison(world, plan);
  const caseIds = await Promise.all(Array.from({ length: plan.cases }, (_, n) => poison.run(n)));
  const { sent, applied, refused, setAside, stages } = poison;
  const report = await auditBatch(world, caseIds);
  return {
    ...plan,
    ms: Math.round(performance.now() - began),
    sent,
    applied,
    refused,
    setAside,
    stages,
    findings: [...poison.findings, ...report.findings],
  };
}
