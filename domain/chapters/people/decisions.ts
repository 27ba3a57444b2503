/** People of a case: who handles it, who must stay out of it, who its parties are (assignment 承办, recusal 回避). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { capacityOf, ownerRefusal } from '../../kernel/owners.ts';
import { assignedIn, hasMediated, isRecused, partyOf } from '../../kernel/questions.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import type { Refusal } from '../../result.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import { endMediation, enterStage } from '../stages/transition.ts';
import { releaseTasks } from '../tasks/expiry.ts';
import { withdrawOfParty } from '../tasks/moves.ts';
import { forwardWithoutParty } from '../appeal/chain.ts';
import { appointmentRefusal, endedRefusal } from './agents.ts';
import type { Party } from './shape.ts';
import { participationDecisions } from './participation.ts';
import { judgeAssigned, judgeGone, whoSitsTold } from './who-sits.ts';
import { answerPeriod, complaintReached, hasAnswered } from '../trial/answer-period.ts';
import { AWAITED_BY_ALL, settleWithoutParty } from '../trial/effect.ts';

/** TY 16: who mediated may not later act in the same case in another capacity; guiding judges stay judges. */
function mediatedBefore(state: CaseState, personId: string, capacity: string): boolean {
  return hasMediated(state, personId) && capacity !== 'mediator' && capacity !== 'officer';
}

/** Who is in the proceedings already, or has settled in them, by the keyed digest of who they are. */
const sameParty = ({ parties }: CaseState, identity: string | undefined): string | undefined =>
  parties.find(
    (one) =>
      identity !== undefined &&
      one.identity === identity &&
      (one.status === 'active' || one.status === 'settled'),
  )?.partyId;

/** Only whose party has left or died has a successor, and on the same side (CPLI 55). */
function successionRefusal(
  state: CaseState,
  { succeeds, role }: DecisionData['add_party'],
): Refusal | undefined {
  if (succeeds === undefined) return undefined;
  const before = partyOf(state, succeeds);
  if (before === undefined) return refuse('party_unknown', { partyId: succeeds });
  const gone = before.status === 'left' || before.status === 'deceased';
  return gone && before.role === role ? undefined : refuse('no_successor_of', { partyId: succeeds });
}

/** Who joins a suit on the other side is sent the complaint; for a successor the period to answer that was cut short starts anew. */
function startClocks(draft: EventDraft, partyId: string, startSeq: number): void {
  const { stage } = draft.state;
  const party = partyOf(draft.state, partyId);
  if (party?.role !== 'respondent' || (stage !== 'trial' && stage !== 'mediation_after_registration')) return;
  const start = { startDate: draft.actDate, startSeq, startEvent: 'party_added' };
  if (complaintReached(draft.state, partyId) === undefined) {
    if (stage === 'trial' && !draft.state.deadlines.some((one) => one.rule === 'T1' && isRunning(one)))
      draft.arm('T1', start);
    return;
  }
  const period = answerPeriod(draft.state, partyId);
  if (period?.status === 'superseded' && !hasAnswered(draft.state, partyId))
    draft.arm(period.rule, {
      ...start,
      scope: 'case',
      partyId,
      ...(period.length === undefined ? {} : { length: period.length }),
    });
}

function changeRefusal(
  state: CaseState,
  party: Party,
  { change, agent, agentNo }: DecisionData['record_party_change'],
): Refusal | undefined {
  switch (change) {
    case 'guardian_notified':
      return party.guardianNotified === true ? refuse('guardian_already_notified') : undefined;
    case 'agent_appointed':
      return appointmentRefusal(state, party, agent);
    case 'agent_ended':
      return endedRefusal(party, agentNo);
    default:
      return undefined;
  }
}

/** What ran for them ends, and what waited only for them goes on without. */
function leave(draft: EventDraft, partyId: string): void {
  draft.supersede((one) => one.partyId === partyId, 'party_left');
  withdrawOfParty(draft, partyId);
  forwardWithoutParty(draft);
  settleWithoutParty(draft);
  whoSitsTold(draft);
}

/** A party has the mediator whom the court appointed changed without a ground of recusal (OMR 14). */
const changesMediator = ({ stage, mediation }: CaseState, personId: string): boolean =>
  stage === 'mediation_after_registration' && mediation?.mediatorId === personId;

/** OMR 14: one change; a second no to the mediator is a no to the mediation. */
function endRefusedMediation(draft: EventDraft): void {
  if ((draft.state.mediation?.changes ?? 0) < 2) return;
  endMediation(draft, 'mediation_after_registration', 'party_unwilling');
  enterStage(draft, 'trial');
}

type PeopleDecision =
  | 'record_participation'
  | 'assign_person'
  | 'recuse_person'
  | 'add_party'
  | 'identify_party'
  | 'correct_party'
  | 'record_party_change';

export const peopleDecisions: DecisionRules<PeopleDecision> = {
  ...participationDecisions,
  assign_person: {
    zh: '指定承办人',
    en: 'Assign a person',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      if (isRecused(draft.state, data.personId)) return refuse('person_recused');
      if (assignedIn(draft.state, data.capacity) === data.personId) return refuse('person_already_assigned');
      if (mediatedBefore(draft.state, data.personId, data.capacity)) return refuse('mediator_conflict');
      const startSeq = draft.emit('person_assigned', data);
      if (data.capacity === 'judge') judgeAssigned(draft, startSeq);
      return undefined;
    },
  },
  recuse_person: {
    zh: '决定回避',
    en: 'Decide a recusal',
    stages: OPEN_STAGES,
    // OMR 14: who refuses the mediator a second time refuses the mediation.
    leadsTo: { mediation_after_registration: ['trial'] },
    article: '在线调解规则 第14条',
    onBehalf: 'never',
    targets: (state, actor) => ({
      person: state.assignments
        .filter((one) => one.status === 'active')
        .map((one) => one.personId)
        .filter((personId) => ownerRefusal(state, actor, 'recuse_person', { personId }) === undefined),
    }),
    decide: (draft, { data }) => {
      if (isRecused(draft.state, data.personId)) return refuse('person_recused');
      // Of a person without an assignment the unit tells the capacity, by which the gate has judged too.
      const capacity = capacityOf(draft.state, data) ?? 'officer';
      if (data.ground === 'party_objects' && !changesMediator(draft.state, data.personId))
        return refuse('change_of_mediator_only');
      const { unitId: _own, ...recusal } = data;
      draft.emit('person_recused', { capacity, ...recusal });
      releaseTasks(draft, data.personId);
      judgeGone(draft);
      if (data.ground === 'party_objects') endRefusedMediation(draft);
      return undefined;
    },
  },
  add_party: {
    zh: '追加当事人',
    en: 'Add a party',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      const twin = sameParty(draft.state, data.identity);
      const refusal =
        twin === undefined ? successionRefusal(draft.state, data) : refuse('party_exists', { partyId: twin });
      if (refusal !== undefined) return refusal;
      const partyId = `${draft.state.caseId}-p${draft.state.parties.length + 1}`;
      const startSeq = draft.emit('party_added', { partyId, ...data });
      startClocks(draft, partyId, startSeq);
      return undefined;
    },
  },
  identify_party: {
    zh: '查明当事人',
    en: 'Identify an unknown party',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: (state) => ({
      party: state.parties.filter((one) => one.kind === 'unknown').map((one) => one.partyId),
    }),
    decide: (draft, { data }) => {
      const party = partyOf(draft.state, data.partyId);
      if (party === undefined) return refuse('party_unknown');
      if (party.kind !== 'unknown') return refuse('party_already_identified');
      const twin = sameParty(draft.state, data.identity);
      if (twin !== undefined) return refuse('party_exists', { partyId: twin });
      draft.emit('party_identified', { ...data, kind: data.kind ?? 'person' });
      return undefined;
    },
  },
  correct_party: {
    zh: '更正当事人信息',
    en: 'Correct the details of a party',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: (state) => ({ party: state.parties.map((one) => one.partyId) }),
    decide: (draft, { data }) => {
      const party = partyOf(draft.state, data.partyId);
      if (party === undefined) return refuse('party_unknown');
      // Only an identification makes somebody known out of an unknown party: complaint and service wait for it.
      if (party.kind === 'unknown' && data.kind !== undefined) return refuse('party_unidentified');
      const twin = sameParty(draft.state, data.identity);
      if (twin !== undefined && twin !== data.partyId) return refuse('party_exists', { partyId: twin });
      const { basedOn, ...corrected } = data;
      // Of two corrections at once the second would put back what the first one changed.
      if (basedOn !== undefined && basedOn !== party.details.textId)
        return refuse('party_details_changed', { partyId: data.partyId });
      draft.emit('party_corrected', corrected);
      return undefined;
    },
  },
  record_party_change: {
    zh: '登记当事人变动',
    en: 'Record a change of a party',
    stages: OPEN_STAGES,
    // Who leaves may be the last who was waited for: what was served on all others then takes effect.
    ...AWAITED_BY_ALL,
    onBehalf: 'never',
    targets: (state) => ({ party: state.parties.map((one) => one.partyId) }),
    decide: (draft, { data }) => {
      const party = partyOf(draft.state, data.partyId);
      if (party === undefined) return refuse('party_unknown');
      if (party.status !== 'active') return refuse('party_not_active');
      const refusal = changeRefusal(draft.state, party, data);
      if (refusal !== undefined) return refusal;
      draft.emit('party_changed', data);
      if (data.change === 'left' || data.change === 'deceased') {
        draft.changingParties(() => leave(draft, data.partyId));
      }
      return undefined;
    },
  },
};
