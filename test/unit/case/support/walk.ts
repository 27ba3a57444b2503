/** A walk through a dispute at random: anybody does anything they may, deadlines run out, and letters arrive late. */
import { decide } from '../../../../domain/machine/decide.ts';
import { standingGate } from '../../../../domain/machine/gates.ts';
import { DECISION_TYPES, ruleFor } from '../../../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import { type DecisionInput, releaseInput } from '../../../../domain/kernel/input.ts';
import { obligations } from '../../../../domain/machine/obligations.ts';
import { activeParties, missingConsents } from '../../../../domain/kernel/questions.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { MediationStage, Stage } from '../../../../domain/kernel/stage.ts';
import { realInstant } from '../../../../domain/deadlines/clock.ts';
import { DAY_MS, HOUR_MS } from '../../../../domain/deadlines/legal-date.ts';
import type { PolicyId } from '../../../../domain/law/policy.ts';
import type { CaseUnderTest, How } from './case-under-test.ts';
import type { Dice } from './dice.ts';
import { type Move, stepsByName } from './moves.ts';
import { ONWARD } from './onward.ts';
import { peopleOf } from './people.ts';
import { PLAUSIBLE } from './plausible.ts';
import { anyAct } from './plausible-tasks.ts';

/** What all the walks together saw. */
export class Seen {
  readonly applied = new Map<DecisionType, number>();
  readonly rules = new Map<PolicyId, Set<string>>();
  readonly refusals = new Map<string, number>();
  readonly stages = new Set<Stage>();
  readonly #moves: Move[] = [];
  /** What came of the same decision sent once more under another key, by type: codes, or `applied`. */
  readonly twice = new Map<DecisionType, Map<string, number>>();
  superseded = 0;
  inputs = 0;

  keepRules(policy: PolicyId, state: CaseState): void {
    const rules = this.rules.get(policy) ?? [];
    this.rules.set(policy, new Set([...rules, ...state.deadlines.map(({ rule }) => rule)]));
  }

  note(type: DecisionType): void {
    this.applied.set(type, (this.applied.get(type) ?? 0) + 1);
  }

  /** Of a whole case: also of the way to where its walk set out, of late letters, and of the way out. */
  keepMoves(one: CaseUnderTest): void {
    this.#moves.push(...one.moves);
  }

  /** What moved cases, by its kind and name: the steps that it led to, each once. */
  movesOf(kind: Move['kind']): Record<string, string[]> {
    return stepsByName(this.#moves.filter((move) => move.kind === kind).map((move) => [move.by, move]));
  }
}

/** Ends what walks should mostly go on beyond, and what else leads nowhere new. */
const RARE: ReadonlySet<DecisionType> = new Set([
  'close_case',
  'close_suit',
  'waive_claim',
  'record_party_change',
  'recuse_person',
  'redirect_complaint',
  'add_party',
  'record_note',
  'tell_parties',
  'assign_person',
  'withdraw_consent',
  'close_execution',
  'record_performance',
  'open_process',
  'ask_owner',
  'record_violence',
  'record_participation',
]);

function owedNow(one: CaseUnderTest, dice: Dice): [DecisionType, Actor] | undefined {
  const owed = dice.pick(obligations(one.state).filter((duty) => duty.by.length > 0));
  const type = dice.pick((owed?.by ?? []) as DecisionType[]);
  if (owed === undefined || type === undefined || (RARE.has(type) && !dice.chance(0.1))) return undefined;
  const actors = dice.shuffled(
    peopleOf(one.state).filter((actor) => owed.who.roles.some((role) => actor.roles.includes(role))),
  );
  const actor = actors.find((who) => standingGate(one.state, who, type) === undefined);
  return actor === undefined ? undefined : [type, actor];
}

function anythingAllowed(one: CaseUnderTest, dice: Dice): [DecisionType, Actor] | undefined {
  for (const actor of dice.shuffled(peopleOf(one.state))) {
    const types = DECISION_TYPES.filter(
      (type) =>
        ruleFor(type).stages.includes(one.stage) &&
        !idle(one, type) &&
        (!RARE.has(type) || dice.chance(0.06)),
    );
    const type = dice.pick(types.filter((each) => standingGate(one.state, actor, each) === undefined));
    if (type !== undefined) return [type, actor];
  }
  return undefined;
}

export interface Choice {
  readonly type: DecisionType;
  readonly by: Actor;
  readonly how: How;
}

/** The first of each type are sent once more at once, by the same person: a double click in two tabs. */
const SENT_TWICE = 30;

function sendAgain(one: CaseUnderTest, input: DecisionInput, { twice }: Seen): void {
  const codes = twice.get(input.type) ?? new Map<string, number>();
  twice.set(input.type, codes);
  if ([...codes.values()].reduce((sum, count) => sum + count, 0) >= SENT_TWICE) return;
  const result = decide(one.state, one.caseId, { ...input, inputId: `${input.inputId}-again` }, one.calendar);
  const code = result.ok ? 'applied' : result.refusal.code;
  codes.set(code, (codes.get(code) ?? 0) + 1);
}

/** Somebody with a say about the party's own act, when the decision is one. */
export function take(one: CaseUnderTest, dice: Dice, choice: Choice, seen: Seen): boolean {
  const { type, by, how } = choice;
  const moment = { state: one.state, today: one.today, dice, by };
  const { onBehalf } = ruleFor(type);
  const party = dice.pick(activeParties(one.state))?.partyId;
  const speaks = onBehalf === 'required' || (onBehalf === 'optional' && dice.chance(0.7));
  const whose = speaks && party !== undefined && how.party === undefined ? { party } : {};
  const input = one.decision(type, PLAUSIBLE[type](moment), { ...how, ...whose, by });
  const result = one.input(input);
  seen.inputs += 1;
  if (result.ok && input.kind === 'decision') sendAgain(one, input, seen);
  if (result.ok) seen.note(type);
  else seen.refusals.set(result.refusal.code, (seen.refusals.get(result.refusal.code) ?? 0) + 1);
  return result.ok;
}

/** A decision that was received just before the last deadline ran out, and reaches the case only now. */
function late(one: CaseUnderTest, dice: Dice, seen: Seen): void {
  const before = dice.pick(one.state.beforeExpiry);
  if (before === undefined) return;
  const at = realInstant(one.state.clock, before.dueAt) - 1;
  const then = dice
    .shuffled(peopleOf(before.state))
    .flatMap((actor): [DecisionType, Actor][] =>
      DECISION_TYPES.filter((type) => standingGate(before.state, actor, type) === undefined).map((type) => [
        type,
        actor,
      ]),
    );
  const choice = dice.pick(then);
  if (choice === undefined) return;
  const type = choice[0];
  const moment = { state: before.state, today: one.state.openedOn, dice, by: choice[1] };
  const party = dice.pick(activeParties(before.state))?.partyId;
  const whose = ruleFor(type).onBehalf === 'never' || party === undefined ? {} : { party };
  const result = one.input(one.decision(type, PLAUSIBLE[type](moment), { ...whose, at, by: choice[1] }));
  if (result.ok) seen.superseded += 1;
}

/** Now and then an act is recorded a day after it happened. */
function backdated(one: CaseUnderTest, dice: Dice): How {
  const day = one.now - DAY_MS;
  if (!dice.chance(0.1) || day < 0) return {};
  const happenedOn = new Date(day + 8 * HOUR_MS).toISOString().slice(0, 10);
  return happenedOn < one.state.openedOn ? {} : { happenedOn };
}

/** Nothing to do with it now, so not worth trying. */
function idle({ state }: CaseUnderTest, type: DecisionType): boolean {
  switch (type) {
    case 'identify_party':
      return state.parties.every((party) => party.kind !== 'unknown');
    case 'restart_clock':
      return state.deadlines.every((deadline) => deadline.status !== 'excluded');
    case 'record_arbitration':
      return state.matter !== 'labour' || state.filing.arbitration !== undefined;
    default:
      return false;
  }
}

const ASKING: Partial<Record<Stage, MediationStage>> = {
  police_mediation: 'police_mediation',
  judge_mediation: 'judge_mediation',
  filing_review: 'mediation_after_registration',
};

function onward(one: CaseUnderTest, dice: Dice): Choice | undefined {
  const asking = ASKING[one.stage];
  const missing = asking === undefined ? [] : missingConsents(one.state, asking);
  const [party] = missing;
  const type = party === undefined ? dice.pick(ONWARD[one.stage] ?? []) : ('give_consent' as const);
  const actors = dice.shuffled(peopleOf(one.state));
  const by = actors.find((who) => type !== undefined && standingGate(one.state, who, type) === undefined);
  if (type === undefined || by === undefined) return undefined;
  return { type, by, how: party === undefined ? {} : { party } };
}

/** A performer reports on one of the case's tasks. @returns false when there is none */
function acted(one: CaseUnderTest, dice: Dice, seen: Seen): boolean {
  const input = anyAct(one, dice);
  if (input === undefined) return false;
  const result = one.input(input);
  seen.inputs += 1;
  const code = result.ok ? `act ${input.act}` : result.refusal.code;
  seen.refusals.set(code, (seen.refusals.get(code) ?? 0) + 1);
  return true;
}

/** One of those in charge leaves. @returns false when there is none */
function left(one: CaseUnderTest, dice: Dice): boolean {
  const gone = dice.pick(one.state.assignments.filter(({ status }) => status === 'active'));
  if (gone === undefined) return false;
  const only = dice.chance(0.5) ? [gone.capacity] : undefined;
  return one.input(releaseInput(gone.personId, one.now, only)).ok;
}

export function step(one: CaseUnderTest, dice: Dice, seen: Seen): void {
  one.now += dice.upTo(dice.chance(0.8) ? 14 : 24 * 6) * HOUR_MS;
  const due = one.nextDue();
  if (due !== undefined && (dice.chance(0.06) || realInstant(one.state.clock, due.dueAt) <= one.now)) {
    one.expire(due.rule);
    seen.inputs += 1;
    if (dice.chance(0.3)) late(one, dice, seen);
    return;
  }
  if (dice.chance(0.02) && left(one, dice)) return;
  if (dice.chance(0.15) && acted(one, dice, seen)) return;
  const next = dice.chance(0.35) ? onward(one, dice) : undefined;
  if (next === undefined) anything(one, dice, seen);
  else take(one, dice, next, seen);
}

function anything(one: CaseUnderTest, dice: Dice, seen: Seen): void {
  const choice = (dice.chance(0.65) ? owedNow(one, dice) : undefined) ?? anythingAllowed(one, dice);
  if (choice === undefined) return;
  const [type, by] = choice;
  take(one, dice, { type, by, how: backdated(one, dice) }, seen);
}

/** What no state may be: open, and nobody can do what is owed nor does a clock carry it. */
export function stuck(one: CaseUnderTest): boolean {
  if (one.stage === 'archived') return false;
  const carried = one.state.deadlines.some((deadline) => deadline.status === 'armed');
  return (
    !carried &&
    !obligations(one.state).some((owed) => owed.by.some((type) => anyMay(one, type as DecisionType)))
  );
}

const anyMay = (one: CaseUnderTest, type: DecisionType): boolean =>
  peopleOf(one.state).some((actor) => standingGate(one.state, actor, type) === undefined);
