/** Notes, duties to tell (告知), and corrections: mistakes are ordinary, both versions stay visible (ADR 0015). */
import { guaranteePeriod } from '../../law/calculators/guarantee-period.ts';
import { guaranteeRefusal, sameGuarantee } from './guarantee.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { ownerRefusal } from '../../kernel/owners.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { DatedEvent, RecordDecisions } from './shape.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { ruleOf } from '../../law/rule.ts';
import { recompute } from '../clocks/recompute.ts';
import { whoSitsTold } from '../people/who-sits.ts';
import { owedSince } from './telling.ts';
import { REOPENS, reopenAppeal } from './reopen.ts';
import { undisputedFactsDecisions } from './undisputed-facts.ts';

/** Counted from the day a letter came in: when it was posted is another question. */
function fromReceipt({ policy }: CaseState, { rule, startDate }: Deadline, event: DatedEvent): boolean {
  return ruleOf(policy, rule)?.effectBy === 'received' && startDate !== event.date;
}

/** Deadlines that counted from the corrected event count again, also those already met or overdue. */
function recomputeFrom(draft: EventDraft, event: DatedEvent, date: LegalDate): void {
  const derived = draft.state.deadlines.filter(
    (one) =>
      one.startSeq === event.seq && one.status !== 'superseded' && !fromReceipt(draft.state, one, event),
  );
  for (const deadline of derived) move(draft, deadline, date);
}

/** What was done stays done; whether it was in time is asked again, and done too late it shows as overdue (CPL 85). */
function assessAgain(draft: EventDraft, deadlineId: string, on: LegalDate): void {
  const deadline = draft.state.deadlines.find((one) => one.deadlineId === deadlineId);
  if (deadline === undefined) return;
  if (on > deadline.dueDate) draft.emit('deadline_breached', { deadlineId, revision: deadline.revision });
  draft.emit('deadline_met', { deadlineId, on });
}

function move(draft: EventDraft, deadline: Deadline, date: string): void {
  const due = recompute(draft, deadline, { startDate: date });
  if (!due.ok) return;
  draft.emit('deadline_moved', { deadlineId: deadline.deadlineId, cause: 'correction', ...due.value });
  if (deadline.metOn !== undefined) assessAgain(draft, deadline.deadlineId, deadline.metOn);
}

/**
 * Each of them was told of the same, in the same words, since the case came into its stage, or back to the police (AJ 185), or
 * another judge was assigned (CPL 131); of a guarantee the last telling counts.
 */
function alreadyTold(
  state: CaseState,
  { topic, textVersion, partyIds, guarantee }: RecordDecisions['tell_parties'],
): boolean {
  const { told, stageSeq, publicOrder } = state;
  const since = Math.max(stageSeq, publicOrder?.returned?.seq ?? 0, owedSince(state, topic));
  return partyIds.every((id) => {
    const last = told.findLast(
      (one) =>
        one.seq > since &&
        one.topic === topic &&
        one.guarantee?.guarantorId === guarantee?.guarantorId &&
        (guarantee !== undefined || one.textVersion === textVersion) &&
        one.partyIds.includes(id),
    );
    return last?.textVersion === textVersion && sameGuarantee(last.guarantee, guarantee);
  });
}

/** Where a judge has the case or its performance in hand. */
const BEFORE_A_JUDGE: readonly Stage[] = [
  'judge_mediation',
  'judicial_confirmation',
  'mediation_after_registration',
  'trial',
  'in_force',
  'urging',
];

export const recordDecisions: DecisionRules<keyof RecordDecisions> = {
  ...undisputedFactsDecisions,
  record_note: {
    zh: '记录',
    en: 'Record a note',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    decide: (draft, { data }) => {
      draft.emit('note_recorded', data);
      return undefined;
    },
  },
  tell_parties: {
    zh: '告知当事人',
    en: 'Tell the parties',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    targets: (state) => ({ party: state.parties.map((one) => one.partyId) }),
    decide: (draft, { data }) => {
      const unknown = data.partyIds.find((id) => partyOf(draft.state, id) === undefined);
      if (unknown !== undefined) return refuse('party_unknown', { partyId: unknown });
      const refusal = guaranteeRefusal(draft.state, data);
      if (refusal !== undefined) return refusal;
      if (alreadyTold(draft.state, data)) return refuse('parties_already_told', { topic: data.topic });
      const { guarantee, ...told } = data;
      const period = guarantee && { ...guarantee, lastDay: guaranteePeriod(guarantee).lastDay };
      draft.emit('parties_told', { ...told, ...(period === undefined ? {} : { guarantee: period }) });
      if (data.topic === 'who_sits') whoSitsTold(draft);
      return undefined;
    },
  },
  remind_parties: {
    zh: '督促提示',
    en: 'Remind the parties of what they have to do',
    stages: BEFORE_A_JUDGE,
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    decide: (draft, { data }) => {
      const absent = data.partyIds.find((id) => partyOf(draft.state, id)?.status !== 'active');
      if (absent !== undefined) return refuse('party_not_active', { partyId: absent });
      draft.emit('parties_reminded', data);
      return undefined;
    },
  },
  correct: {
    zh: '更正',
    en: 'Correct a recorded date',
    stages: OPEN_STAGES,
    leadsTo: REOPENS,
    article: '民事诉讼法 第158条',
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state) => (state.datedEvents.length === 0 ? refuse('event_unknown') : undefined),
    targets: (state, actor) => ({
      event: state.datedEvents
        .filter(({ seq }) => ownerRefusal(state, actor, 'correct', { eventSeq: seq }) === undefined)
        .map((one) => String(one.seq)),
    }),
    decide: (draft, { data }) => {
      const event = draft.state.datedEvents.find((one) => one.seq === data.eventSeq);
      if (event === undefined) return refuse('event_unknown');
      if (event.date === data.date) return refuse('event_same_date');
      const { eventSeq, date, reason } = data;
      draft.emit('event_corrected', { eventSeq, eventType: event.type, oldDate: event.date, date, reason });
      // What is concluded stays so: the correction is visible, and a new case takes up what follows from it.
      if (draft.state.concluded !== undefined) return undefined;
      recomputeFrom(draft, event, date);
      reopenAppeal(draft);
      return undefined;
    },
  },
};
