/**
 * Hands that are not the owner's: on cases at random stages random roles of random units take the decisions that have an owner
 * (docs/law.md §14.4), and the table in `owners.ts`, written by hand, says whose they were. The inbox is the door here, as
 * for a defect of the API: the case itself must refuse what is not one's own.
 */
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import type { Role } from '../../domain/access/roles.ts';
import { REAL_CLOCK } from '../../domain/deadlines/clock.ts';
import { addDays } from '../../domain/deadlines/legal-date.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { ruleOf } from '../../domain/law/rule.ts';
import type { Finding } from './audit/finding.ts';
import { auditBatch, type World } from './batch.ts';
import { lettersOf, ORACLE, type Oracle, ownersOf, type Subject } from './owners.ts';
import { type Random, randomFrom } from './random.ts';
import { bringTo, type Place, PLACES, signed } from './stage-roads.ts';
import { StagedCase } from './staged-case.ts';

export interface HandsPlan {
  readonly seed: number;
  readonly cases: number;
  /** Decisions on each case. */
  readonly acts: number;
  /** Another table than the one of the law: what a test turns round. */
  readonly oracle?: Oracle;
}

export interface HandsResult extends HandsPlan {
  readonly ms: number;
  /** By type of decision. */
  readonly applied: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

const STATION = actorOf('police').unitId;
const COURT = actorOf('judge').unitId;
const SECOND = actorOf('appealJudge').unitId;
const BUREAU = actorOf('policeBureau').unitId;
const UNITS = [STATION, COURT, SECOND, BUREAU, actorOf('otherStation').unitId, actorOf('otherCourt').unitId];
const ROLES = [
  'police_officer',
  'station_chief',
  'police_bureau',
  'mediator',
  'legal_worker',
  'judge',
  'division_head',
  'president',
  'court_clerk',
  'filing_judge',
  'bailiff',
  'execution_judge',
  'appeal_judge',
] as const satisfies readonly Role[];

/** One person for each role at each unit. Which bureau is above a station the directory knows and no case: it has one here. */
const HANDS: readonly Actor[] = UNITS.flatMap((unitId) =>
  ROLES.filter((role) => role !== 'police_bureau' || unitId === BUREAU).map((role) => ({
    personId: stableUuid(`hand:${unitId}:${role}`),
    roles: [role],
    unitId,
  })),
);

const CAPACITIES = [
  'officer',
  'mediator',
  'judge',
  'clerk',
  'filing_judge',
  'execution_judge',
  'appeal_judge',
];

interface Act {
  readonly type: DecisionType;
  readonly data: unknown;
  readonly subject: Subject;
}

type Draw = (at: { one: StagedCase; state: CaseState; place: Place; random: Random }) => Act | undefined;

const act = <K extends DecisionType>(type: K, data: DecisionData[K], subject: Subject): Act => ({
  type,
  data,
  subject,
});

const addParty: Draw = ({ one, place, random }) => {
  const kind = random.pick(['person', 'unknown'] as const);
  return act('add_party', { role: 'third_party', kind, details: one.text() }, { place });
};

const identify: Draw = ({ one, state, place }) => {
  const party = state.parties.find(({ kind }) => kind === 'unknown');
  if (party === undefined) return undefined;
  return act('identify_party', { partyId: party.partyId, kind: 'person', details: one.text() }, { place });
};

const change: Draw = ({ state, place }) => {
  const party = state.parties.find(({ role, status }) => role === 'third_party' && status === 'active');
  if (party === undefined) return undefined;
  return act('record_party_change', { partyId: party.partyId, change: 'left' }, { place });
};

/** A running deadline that may be made longer or stopped. */
function clock({ state, random }: Parameters<Draw>[0], of: 'extensions' | 'exclusions', status = 'armed') {
  const fit = state.deadlines.filter(
    (one) => one.status === status && (ruleOf(state.policy, one.rule)?.[of].length ?? 0) > 0,
  );
  if (fit.length === 0) return undefined;
  const deadline = random.pick(fit);
  const grounds = (ruleOf(state.policy, deadline.rule)?.[of] ?? []).map(({ ground }) => ground);
  return { deadline, ground: random.pick(grounds) };
}

const extend: Draw = (at) => {
  const found = clock(at, 'extensions');
  if (found === undefined) return undefined;
  const { deadlineId, rule } = found.deadline;
  return act('extend_deadline', { deadlineId, ground: found.ground }, { place: at.place, rule });
};

const exclude: Draw = (at) => {
  const found = clock(at, 'exclusions');
  if (found === undefined) return undefined;
  const { deadlineId, rule, startDate } = found.deadline;
  const days = { from: startDate, to: startDate };
  return act('exclude_period', { deadlineId, ground: found.ground, ...days }, { place: at.place, rule });
};

const stop: Draw = (at) => {
  const found = clock(at, 'exclusions');
  if (found === undefined) return undefined;
  const { deadlineId, rule } = found.deadline;
  return act('stop_clock', { deadlineId, ground: found.ground }, { place: at.place, rule });
};

const restart: Draw = ({ state, place, random }) => {
  const stopped = state.deadlines.filter(({ status }) => status === 'excluded');
  if (stopped.length === 0) return undefined;
  const { deadlineId, rule } = random.pick(stopped);
  return act('restart_clock', { deadlineId }, { place, rule });
};

function factOf(state: CaseState, { seq, type }: CaseState['datedEvents'][number]): string {
  if (type === 'agreement_reached' && (state.filing.registeredSeq ?? Infinity) < seq)
    return 'agreement_in_suit';
  const kind = state.instruments.find((one) => one.seq === seq)?.kind ?? '';
  return type === 'instrument_issued' && kind.startsWith('appeal_') ? 'appeal_instrument' : type;
}

const correct: Draw = ({ one, state, place, random }) => {
  if (state.datedEvents.length === 0) return undefined;
  const event = random.pick(state.datedEvents);
  const date = addDays(event.date, -random.whole(1, 3));
  return act(
    'correct',
    { eventSeq: event.seq, date, reason: one.text() },
    { place, fact: factOf(state, event) },
  );
};

const inSuit = (state: CaseState, capacity: string): string =>
  capacity === 'mediator' && state.filing.registeredOn !== undefined ? 'court_mediator' : capacity;

const assign: Draw = ({ one, state, place, random }) => {
  const capacity = random.pick(CAPACITIES);
  const data = { personId: one.id(), capacity } as DecisionData['assign_person'];
  return act('assign_person', data, { place, capacity: inSuit(state, capacity) });
};

const recuse: Draw = ({ state, place, random }) => {
  const standing = state.assignments.filter(({ status }) => status === 'active');
  if (standing.length === 0) return undefined;
  const { personId, capacity } = random.pick(standing);
  // Of one who stands in the case twice the first capacity counts.
  const first = standing.find((one) => one.personId === personId)?.capacity ?? capacity;
  const data = { personId, ground: 'relative' } as unknown as DecisionData['recuse_person'];
  return act('recuse_person', data, { place, capacity: inSuit(state, first) });
};

const appoint: Draw = ({ one, place }) => act('appoint_mediator', { personId: one.id() }, { place });

const agree: Draw = ({ one, place }) =>
  act('reach_agreement', { ...signed(one), mediatingBody: 'court', suitEnding: 'mediation_paper' } as never, {
    place,
  });

const DRAWS: readonly Draw[] = [
  addParty,
  addParty,
  identify,
  identify,
  change,
  extend,
  exclude,
  stop,
  restart,
  restart,
  correct,
  correct,
  assign,
  assign,
  recuse,
  appoint,
  agree,
];

const owns = (oracle: Oracle, state: CaseState, by: Actor, { type, subject }: Act): boolean => {
  const letters = lettersOf(state, by, BUREAU);
  return letters.some((letter) => ownersOf(oracle, type, subject).includes(letter));
};

class Hands {
  readonly #plan: HandsPlan;
  readonly #world: World;
  readonly applied: Record<string, number> = {};
  readonly refused: Record<string, number> = {};
  readonly findings: Finding[] = [];

  constructor(world: World, plan: HandsPlan) {
    this.#world = world;
    this.#plan = plan;
  }

  /** @returns the case's id */
  async run(n: number): Promise<string> {
    const { seed, acts } = this.#plan;
    const random = randomFrom(seed * 1009 + n);
    const name = `hands:${seed}:${n}`;
    const serial = seed * 1000 + n + 1;
    const one = new StagedCase({ front: this.#world.front, name, clock: REAL_CLOCK, serial });
    // Every stage in turn: none is left out by chance.
    const place = PLACES[(seed * this.#plan.cases + n) % PLACES.length] ?? 'intake';
    try {
      await bringTo(one, place);
      for (let done = 0; done < acts; done += 1) await this.#act(one, place, random);
    } catch (error) {
      this.findings.push({ check: 'round', caseId: one.caseId, what: `${place}: ${String(error)}` });
    }
    return one.caseId;
  }

  async #act(one: StagedCase, began: Place, random: Random): Promise<void> {
    const { oracle = ORACLE } = this.#plan;
    const state = await one.state();
    // What was done may have moved the case on.
    const place = began.startsWith(state.stage) ? began : PLACES.find((each) => each === state.stage);
    if (place === undefined) return;
    const drawn = random.pick(DRAWS)({ one, state, place, random });
    if (drawn === undefined) return;
    const rightful = HANDS.filter((by) => owns(ORACLE, state, by, drawn));
    const by = rightful.length > 0 && random.chance(0.4) ? random.pick(rightful) : random.pick(HANDS);
    const { outcome } = await one.decide(drawn.type, drawn.data as never, { by });
    const counts = outcome === 'applied' ? this.applied : this.refused;
    counts[drawn.type] = (counts[drawn.type] ?? 0) + 1;
    if (outcome === 'applied' && !owns(oracle, state, by, drawn)) this.#foreign(one.caseId, by, drawn);
  }

  #foreign(caseId: string, { roles, unitId }: Actor, { type, subject }: Act): void {
    const { place, rule, fact, capacity } = subject;
    const what = `${type} ${rule ?? fact ?? capacity ?? ''} at ${place} was applied by ${roles.join()} of ${unitId}`;
    this.findings.push({ check: 'foreign hand', caseId, what });
  }
}

export async function runHands(world: World, plan: HandsPlan): Promise<HandsResult> {
  const began = performance.now();
  const hands = new Hands(world, plan);
  const caseIds = await Promise.all(Array.from({ length: plan.cases }, (_, n) => hands.run(n)));
  const report = await auditBatch(world, caseIds);
  return {
    ...plan,
    ms: Math.round(performance.now() - began),
    applied: hands.applied,
    refused: hands.refused,
    findings: [...hands.findings, ...report.findings],
  };
}
