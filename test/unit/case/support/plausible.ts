/** Data that a person might well give with each decision at this point of a case: for random walks, never wrong in kind. */
import { listed } from '../../../../domain/chapters/measures/questions.ts';
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import type { PerformanceItem } from '../../../../domain/chapters/agreement/shape.ts';
import { activeParties, effectiveInstrument, respondents } from '../../../../domain/kernel/questions.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { Deadline } from '../../../../domain/chapters/clocks/shape.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import { CAPACITY_ROLES } from '../../../../domain/access/policy/assignment.ts';
import { CAPACITIES } from '../../../../domain/access/roles.ts';
import { addDays, type LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import { ruleOf } from '../../../../domain/law/rule.ts';
import type { OwnedDecision } from '../../../../domain/chapters/requests/words.ts';
import { ownerRefusal, type Subject } from '../../../../domain/kernel/owners.ts';
import { text } from './case-under-test.ts';
import { plausibleEndings } from './plausible-endings.ts';
import { plausibleExecution, recent } from './plausible-execution.ts';
import { plausibleMeasures } from './plausible-measures.ts';
import { bodyGate } from '../../../../domain/chapters/agreement/form.ts';
import { mode, plausibleParticipation } from './plausible-participation.ts';
import { signedBy } from './journeys.ts';
import { plausibleProcedure } from './plausible-procedure.ts';
import { plausiblePublicOrder } from './plausible-public-order.ts';
import { plausiblePeriods } from './plausible-periods.ts';
import { plausibleRoutes } from './plausible-routes.ts';
import { plausibleSupervision } from './plausible-supervision.ts';
import { plausibleRequests } from './plausible-requests.ts';
import { service } from './plausible-service.ts';
import { circle, conducted } from './plausible-sessions.ts';
import { plausibleHearings } from './plausible-hearings.ts';
import { plausibleTasks } from './plausible-tasks.ts';
import { plausibleViolence } from './plausible-violence.ts';
import { closingOf, triage } from './plausible-triage.ts';
import { peopleOf } from './people.ts';
import type { Makers, Moment } from './moment.ts';

const anyParty = ({ state, dice }: Moment): string => dice.pick(state.parties)?.partyId ?? 'A';
const anyActive = ({ state, dice }: Moment): string => dice.pick(activeParties(state))?.partyId ?? 'A';
const running = (state: CaseState): Deadline[] => state.deadlines.filter((one) => one.status === 'armed');

function items(moment: Moment): PerformanceItem[] {
  const { state, today, dice } = moment;
  const obligor = dice.pick(respondents(state))?.partyId ?? anyActive(moment);
  const obligeeId = activeParties(state).find((party) => party.role === 'applicant')?.partyId;
  const due = dice.chance(0.7) ? { dueDate: addDays(today, dice.upTo(40)) } : {};
  const to = obligeeId === undefined ? {} : { obligeeId };
  const apology: PerformanceItem[] = dice.chance(0.3) ? [{ kind: 'apologise', obligorId: obligor }] : [];
  return [{ kind: 'pay', obligorId: obligor, amount: '5000.00', ...to, ...due }, ...apology];
}

function partyIds(moment: Moment): readonly string[] | undefined {
  const { state, dice } = moment;
  if (dice.chance(0.6)) return undefined;
  const one = dice.pick(respondents(state))?.partyId;
  return activeParties(state)
    .filter((party) => party.role === 'applicant')
    .map((party) => party.partyId)
    .concat(one ?? []);
}

function agreement(moment: Moment): DecisionData['reach_agreement'] {
  const { dice, state } = moment;
  const some = partyIds(moment);
  const all = T.MEDIATING_BODIES.map((mediatingBody) => ({ mediatingBody }));
  const bodies = owned(moment, 'reach_agreement', all)
    .map((one) => one.mediatingBody)
    .filter((one) => dice.chance(0.1) || bodyGate(state, one) === undefined);
  const signing = some ?? activeParties(state).map((party) => party.partyId);
  return {
    form: dice.chance(0.85) ? 'written' : 'oral',
    mediatingBody: dice.pick([...bodies]) ?? 'police',
    ...(dice.chance(0.95) ? { signatures: signedBy(...signing) } : {}),
    mediatorSigned: dice.chance(0.95),
    sealAffixed: dice.chance(0.95),
    items: items(moment),
    ...conducted(moment),
    ...(some === undefined ? {} : { partyIds: some }),
    ...(dice.chance(0.2) ? { effectDate: addDays(moment.today, -1) } : {}),
    ...(state.filing.registeredOn === undefined
      ? {}
      : { suitEnding: dice.pick(T.SUIT_ENDINGS) ?? 'withdrawal' }),
  };
}

/** Now and then of all that there are, mostly of those that the one who decides owns. */
function owned<T extends Subject>(moment: Moment, type: OwnedDecision, all: readonly T[]): readonly T[] {
  const { state, dice, by } = moment;
  if (by === undefined || dice.chance(0.1)) return all;
  return all.filter((one) => ownerRefusal(state, by, type, one) === undefined);
}

const anyDeadline = (moment: Moment, type: OwnedDecision): Deadline | undefined =>
  moment.dice.pick([...owned(moment, type, running(moment.state))]);
const grounds = (state: CaseState, deadline: Deadline | undefined) => ({
  extensions: ruleOf(state.policy, deadline?.rule ?? '')?.extensions ?? [],
  exclusions: ruleOf(state.policy, deadline?.rule ?? '')?.exclusions ?? [],
});

const withGround = (moment: Moment, kind: 'extensions' | 'exclusions'): Deadline | undefined => {
  const type = kind === 'extensions' ? 'extend_deadline' : 'stop_clock';
  const having = running(moment.state).filter((one) => grounds(moment.state, one)[kind].length > 0);
  return moment.dice.pick([...owned(moment, type, having)]) ?? anyDeadline(moment, type);
};

function extension(moment: Moment): DecisionData['extend_deadline'] {
  const deadline = withGround(moment, 'extensions');
  const listed = moment.dice.pick(grounds(moment.state, deadline).extensions);
  const length = listed?.length === undefined ? { length: 5 } : {};
  const ground = listed?.ground ?? 'president';
  const gone = ground === 'restored' ? { obstacleGoneOn: moment.today } : {};
  return { deadlineId: deadline?.deadlineId ?? 'd1', ground, ...length, ...gone, reason: text('needed') };
}

function exclusion(moment: Moment): DecisionData['exclude_period'] & { documentId: string } {
  const deadline = withGround(moment, 'exclusions');
  const ground = moment.dice.pick(grounds(moment.state, deadline).exclusions)?.ground ?? 'appraisal';
  return {
    deadlineId: deadline?.deadlineId ?? 'd1',
    ground,
    from: moment.today,
    to: addDays(moment.today, 3),
    documentId: 'doc-order',
  };
}

function stopped(moment: Moment): string {
  const all = moment.state.deadlines.filter((one) => one.status === 'excluded');
  return moment.dice.pick([...owned(moment, 'restart_clock', all)])?.deadlineId ?? 'd1';
}

function opened(moment: Moment): DecisionData['open_process'] {
  const { state, dice } = moment;
  const kind = dice.chance(0.2) ? 'preservation_before_suit' : (dice.pick(T.PROCESS_KINDS) ?? 'legal_aid');
  const stops = running(state).filter((one) =>
    grounds(state, one).exclusions.some((ground) => ground.ground === kind),
  );
  const about = kind === 'listing_removal' ? dice.pick(listed(state))?.partyId : undefined;
  return {
    kind,
    ...(about === undefined ? {} : { aboutPartyId: about }),
    stopDeadlineIds: kind === 'appraisal' ? stops.slice(0, 2).map((one) => one.deadlineId) : [],
    ...(kind === 'mediator_complaint' ? { fault: 'force' as const } : {}),
  };
}

function correction(moment: Moment): DecisionData['correct'] {
  const all = moment.state.datedEvents.map((one) => ({ ...one, eventSeq: one.seq }));
  const event = moment.dice.pick([...owned(moment, 'correct', all)]);
  const days = moment.dice.upTo(20) - 10;
  const date = addDays(event?.date ?? moment.today, days === 0 ? 1 : days);
  return {
    eventSeq: event?.seq ?? 1,
    date: date > moment.today ? moment.today : date,
    reason: text('wrong-date'),
  };
}

/** An outsider may know of a ruling from the day on which it is made. */
function known(today: LegalDate, state: CaseState, daysAgo: number): LegalDate {
  const made = effectiveInstrument(state)?.date ?? today;
  const day = addDays(today, -daysAgo);
  return day < made ? made : day;
}

export const PLAUSIBLE: Makers = {
  assign_person: (moment) => {
    const { state, dice } = moment;
    const all = CAPACITIES.map((capacity) => ({ capacity }));
    const { capacity = 'judge' } = dice.pick([...owned(moment, 'assign_person', all)]) ?? {};
    const fit = peopleOf(state).filter(({ roles }) =>
      CAPACITY_ROLES[capacity].some((role) => roles.includes(role)),
    );
    return { personId: dice.pick(fit)?.personId ?? '', capacity };
  },
  recuse_person: (moment) => ({
    personId:
      moment.dice.pick([...owned(moment, 'recuse_person', moment.state.assignments)])?.personId ??
      'person-other',
    ground: 'interest',
  }),
  add_party: ({ dice }) => ({
    role: dice.pick(T.PARTY_ROLES) ?? 'respondent',
    kind: dice.chance(0.8) ? 'person' : 'unknown',
    details: text('details-new'),
    identity: `identity-${dice.upTo(1000)}`,
  }),
  identify_party: ({ state, dice }) => ({
    partyId: dice.pick(state.parties.filter((one) => one.kind === 'unknown'))?.partyId ?? 'A',
    details: text('details-known'),
  }),
  correct_party: (moment) => ({
    partyId: anyParty(moment),
    details: text('details-corrected'),
    reason: text('reason'),
  }),
  correct: correction,
  extend_deadline: extension,
  exclude_period: exclusion,
  stop_clock: (moment) => {
    const { deadlineId, ground, documentId } = exclusion(moment);
    return { deadlineId, ground, documentId };
  },
  restart_clock: (moment) => ({ deadlineId: stopped(moment) }),
  open_process: opened,
  triage,
  close_case: closingOf,
  hold_session: (moment) => ({
    outcome: moment.dice.pick([...T.SESSION_OUTCOMES, 'second_session'] as const) ?? 'continue',
    mode: mode(moment),
    ...circle(moment),
  }),
  reach_agreement: agreement,
  end_mediation: ({ dice, state }) => ({
    reason: dice.pick(T.MEDIATION_END_REASONS.filter((one) => one !== 'agreement')) ?? 'other',
    next: state.filing.registeredOn === undefined ? (dice.pick(T.AFTER_MEDIATION) ?? 'filing') : 'trial',
    ...(dice.chance(0.8) ? { waysTold: true } : {}),
  }),
  accept_referral: () => ({}),
  decline_referral: () => ({ reason: text('declined') }),
  record_performance: (moment) => ({ full: moment.dice.chance(0.3), itemNo: 1, ...recent(moment) }),
  report_breach: () => ({}),
  accept_confirmation: () => ({}),
  refuse_confirmation: () => ({ ground: 'no_jurisdiction' }),
  confirm_agreement: ({ state }) => ({ askedIds: activeParties(state).map(({ partyId }) => partyId) }),
  reject_confirmation: ({ dice }) => ({
    ground: 'content_unclear',
    next: dice.chance(0.5) ? 'mediation' : 'filing',
  }),
  withdraw_confirmation: () => ({ treatedAs: 'requested' }),
  object_to_ruling: ({ dice, today, state }) =>
    dice.chance(0.5) ? { by: 'party' } : { by: 'third_person', knownOn: known(today, state, dice.upTo(300)) },
  decide_objection: ({ dice }) => ({ outcome: dice.chance(0.5) ? 'dismissed' : 'revoked' }),
  record_arbitration: ({ dice }) => ({
    status: dice.pick(T.ARBITRATION_STATUSES) ?? 'not_accepted',
    ...(dice.chance(0.7) ? { ground: 'procedure' as const } : {}),
  }),
  submit_correction: () => ({}),
  ...plausibleProcedure,
  refuse_registration: () => ({ ground: 'conditions_not_met' }),
  return_complaint: () => ({}),
  redirect_complaint: () => ({ ground: 'other_court' }),
  appoint_mediator: ({ dice }) => ({
    personId: dice.pick(['person-mediator', 'person-legal_worker', 'person-judge']) ?? '',
  }),
  accept_appointment: () => ({}),
  issue_fee_notice: ({ dice }) => ({ amount: dice.chance(0.8) ? '50.00' : '10.00' }),
  record_fee_payment: recent,
  apply_fee_relief: ({ dice }) => ({
    relief: dice.pick(T.FEE_RELIEFS) ?? 'deferred',
    reason: text('ill'),
    documentId: 'doc-application',
  }),
  decide_fee_relief: ({ state, dice }) => ({
    ...(dice.chance(0.7) ? { partyId: dice.pick(state.trial.feeReliefs ?? [])?.partyId ?? 'A' } : {}),
    outcome: dice.chance(0.5) ? 'granted' : 'refused',
    ...(dice.chance(0.7) ? { amount: '35.00' } : {}),
    days: 1 + dice.upTo(31),
  }),
  record_service: service,
  record_address_refusal: ({ state, dice }) => ({
    partyId: dice.pick(activeParties(state))?.partyId ?? 'B',
    warned: dice.chance(0.8),
  }),
  confirm_address: ({ dice }) => {
    const electronic = dice.chance(0.5);
    const channels = electronic && dice.chance(0.9) ? { channels: ['sms' as const] } : {};
    return { address: text('address'), electronic, ...channels, told: dice.chance(0.8) };
  },
  file_answer: () => ({}),
  ...plausibleHearings,
  render_judgment: (moment) => ({
    announced: 'fixed_date',
    items: items(moment),
    told: moment.dice.chance(0.9),
    ...recent(moment),
  }),
  ...plausibleEndings,
  archive_case: () => ({ visited: true, holds: T.MEDIATION_FILES }),
  ...plausibleExecution,
  ...plausibleMeasures,
  ...plausibleRoutes,
  ...plausibleViolence,
  ...plausibleParticipation,
  ...plausibleTasks,
  ...plausiblePublicOrder,
  ...plausibleRequests,
  ...plausibleSupervision,
  ...plausiblePeriods,
};
