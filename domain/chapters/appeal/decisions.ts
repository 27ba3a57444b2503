/** Appeal (上诉): each party within their own period; file to the higher court; its judgment is final (CPL 171-183). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import {
  appealPeriods,
  effectiveInstrument,
  hasMediated,
  pendingInstrument,
} from '../../kernel/questions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Instrument } from '../trial/shape.ts';
import type { Refusal } from '../../result.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { absentFrom, carriedOver } from '../agreement/obliged.ts';
import { lapseHearings } from '../hearings/lapse.ts';
import { awaitsRegistration, hasFile } from './chain.ts';
import { takeEffect } from '../trial/effect.ts';
import { awaitSending } from '../service/sending.ts';
import { conclude, enterStage } from '../stages/transition.ts';

/** What can be appealed now: made and pending, or lapsed into effect while an appeal posted in time was on its way. */
function appealed(state: CaseState): Instrument | undefined {
  return pendingInstrument(state) ?? effectiveInstrument(state);
}

function appealGate(state: CaseState): Refusal | undefined {
  const instrument = appealed(state);
  if (instrument === undefined) return refuse('no_instrument');
  return instrument.appealable ? undefined : refuse('not_appealable');
}

/** CPL 85: what was posted in time is in time, whenever it arrives; so the act's own date decides, not its receipt. */
/** Reported as served, and not judged by the court yet: that the court is slow costs no party its appeal. */
const reportedServed = ({ tasks }: CaseState, partyId: string, instrumentId: string): boolean =>
  tasks.some(
    (task) =>
      task.status === 'completed' &&
      task.partyId === partyId &&
      task.instrumentId === instrumentId &&
      task.result?.kind === 'service' &&
      task.result.outcome === 'served',
  );

function periodGate(draft: EventDraft, period: Deadline): Refusal | undefined {
  const late = draft.actDate > period.dueDate;
  return late && draft.state.stage === 'in_force'
    ? refuse('appeal_period_passed', { dueDate: period.dueDate })
    : undefined;
}

function lodge(draft: EventDraft, partyId: string, data: DecisionData['lodge_appeal']): Refusal | undefined {
  const instrument = appealed(draft.state);
  if (instrument === undefined) return refuse('no_instrument');
  const { instrumentId } = instrument;
  const appeal = draft.state.appeal;
  if (appeal?.instrumentId === instrumentId && appeal.by.includes(partyId)) return refuse('already_appealed');
  const period = appealPeriods(draft.state, instrumentId).find((one) => one.partyId === partyId);
  if (period === undefined && !reportedServed(draft.state, partyId, instrumentId))
    return refuse('not_served_yet');
  const refusal = period === undefined ? undefined : periodGate(draft, period);
  if (refusal !== undefined) return refusal;
  const late = period !== undefined && draft.actDate > period.dueDate;
  draft.meet((one) => one.deadlineId === period?.deadlineId);
  if (instrument.effectiveOn !== undefined) revoke(draft, instrument);
  draft.emit('appeal_lodged', { partyId, date: draft.actDate, instrumentId, late, ...data });
  if (draft.state.stage !== 'appeal') enterStage(draft, 'appeal');
  return undefined;
}

/** The effect that the lapse had given is taken back; nothing is erased. */
function revoke(draft: EventDraft, instrument: Instrument): void {
  draft.emit('instrument_effect_revoked', { instrumentId: instrument.instrumentId, cause: 'correction' });
  draft.supersede((one) => one.rule === 'E1', 'replaced');
}

function secondInstance(draft: EventDraft, data: DecisionData['decide_appeal'], first: Instrument): void {
  const instrumentId = `i${draft.state.instruments.length + 1}`;
  const date = data.date ?? draft.actDate;
  const items = data.items ?? carriedOver(draft.state, first.items);
  lapseHearings(draft);
  draft.meet((one) => one.rule.startsWith('T16.'), date);
  draft.emit('instrument_issued', { instrumentId, kind: 'appeal_judgment', date, appealable: false, items });
  awaitSending(draft, date);
}

/** A first-instance ruling or judgment set aside: back to where it was made. */
function sendBack(draft: EventDraft, first: Instrument): void {
  draft.emit('instrument_effect_revoked', { instrumentId: first.instrumentId, cause: 'appeal' });
  // Nobody appeals any more against what is set aside.
  draft.supersede((one) => one.instrumentId === first.instrumentId, 'replaced');
  enterStage(draft, first.subject === 'non_acceptance' ? 'filing_review' : 'trial');
}

/** The court below kept a suit that is not its own: the higher court's ruling transfers it and is final (CPL 130, 182). */
function sendElsewhere(draft: EventDraft, first: Instrument): void {
  draft.emit('instrument_effect_revoked', { instrumentId: first.instrumentId, cause: 'appeal' });
  conclude(draft, 'transferred');
}

/** A judgment of second instance obliges no party who has left; one that withdraws or remands obliges no party at all. */
function obligesAbsent(
  state: CaseState,
  { outcome, items }: DecisionData['decide_appeal'],
  first: Instrument,
): Refusal | undefined {
  const judges = first.kind === 'judgment' && (outcome === 'upheld' || outcome === 'amended');
  return judges ? absentFrom(state, items ?? carriedOver(state, first.items)) : undefined;
}

function decideAppeal(draft: EventDraft, data: DecisionData['decide_appeal']): Refusal | undefined {
  const first = draft.state.instruments.find((one) => one.instrumentId === draft.state.appeal?.instrumentId);
  if (first === undefined) return refuse('no_instrument');
  const refusal = obligesAbsent(draft.state, data, first);
  if (refusal !== undefined) return refusal;
  const date = data.date ?? draft.actDate;
  draft.emit('appeal_decided', { outcome: data.outcome, date });
  if (data.outcome === 'withdrawn') takeEffect(draft, first, date);
  else if (data.outcome === 'remanded') sendBack(draft, first);
  else if (first.kind === 'judgment') secondInstance(draft, data, first);
  else if (data.outcome === 'upheld') takeEffect(draft, first, date);
  else if (data.outcome === 'amended' && first.subject === 'jurisdiction') sendElsewhere(draft, first);
  else sendBack(draft, first);
  return undefined;
}

/** The lower court's part of the chain, done when the file goes up (CPL 174). */
const PAPERS: ReadonlySet<string> = new Set(['T16.forward', 'T16.answer', 'T16.forward_answer', 'T16.file']);

function transferred(state: CaseState, actor: Actor): Refusal | undefined {
  if (hasMediated(state, actor.personId)) return refuse('mediator_conflict');
  if (state.appeal?.outcome !== undefined) return refuse('appeal_decided');
  if (state.appeal?.transferred !== true) return refuse('appeal_not_transferred');
  return awaitsRegistration(state) ? refuse('appeal_not_registered') : undefined;
}

/** Registered within five days of the file (TL 6); the limit counts from the registration (TL 8). */
function register(draft: EventDraft, date: LegalDate): void {
  const { appeal, instruments } = draft.state;
  const first = instruments.find((one) => one.instrumentId === appeal?.instrumentId);
  draft.meet((one) => one.rule === 'T16.register', date);
  const startSeq = draft.emit('appeal_registered', { date });
  const rule = first?.kind === 'ruling' ? 'T16.ruling' : 'T16.judgment';
  draft.arm(rule, { startDate: date, startSeq, startEvent: 'appeal_registered' });
}

function registrable(state: CaseState): Refusal | undefined {
  if (state.appeal?.outcome !== undefined) return refuse('appeal_decided');
  if (!hasFile(state)) return refuse('appeal_not_transferred');
  return awaitsRegistration(state) ? undefined : refuse('appeal_already_registered');
}

export const appealDecisions: DecisionRules<
  'lodge_appeal' | 'transfer_appeal' | 'register_appeal' | 'decide_appeal'
> = {
  lodge_appeal: {
    zh: '提起上诉',
    en: 'Lodge an appeal',
    stages: ['filing_review', 'trial', 'appeal', 'in_force'],
    leadsTo: { filing_review: ['appeal'], trial: ['appeal'], in_force: ['appeal'] },
    article: '民事诉讼法 第171条',
    onBehalf: 'required',
    ready: appealGate,
    decide: (draft, { data, onBehalfOf }) => lodge(draft, onBehalfOf?.partyId ?? '', data),
  },
  transfer_appeal: {
    zh: '移送上诉案卷',
    en: 'Transfer the file to the higher court',
    stages: ['appeal'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (state.appeal?.transferred === true ? refuse('appeal_already_transferred') : undefined),
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      const there = hasFile(draft.state);
      draft.meet((one) => PAPERS.has(one.rule), date);
      const startSeq = draft.emit('appeal_transferred', { date });
      // A second party's petition follows the file; registration and limit of the first hold for it too.
      if (there || !awaitsRegistration(draft.state)) return undefined;
      draft.arm('T16.register', { startDate: date, startSeq, startEvent: 'appeal_transferred' });
      return undefined;
    },
  },
  register_appeal: {
    zh: '二审立案',
    en: 'Register the appeal',
    stages: ['appeal'],
    leadsTo: [],
    article: '严格执行审限规定 第6条',
    onBehalf: 'never',
    ready: registrable,
    decide: (draft, { data }) => {
      register(draft, data.date ?? draft.actDate);
      return undefined;
    },
  },
  decide_appeal: {
    zh: '二审裁判',
    en: 'Decide the appeal',
    stages: ['appeal'],
    // A complaint that was refused and must be taken up is reviewed anew (CPL 126, 177).
    leadsTo: ['in_force', 'trial', 'filing_review'],
    article: '民事诉讼法 第177条、第182条',
    onBehalf: 'never',
    ready: transferred,
    decide: (draft, { data }) => decideAppeal(draft, data),
  },
};
