/** Hearings (开庭): fixed for a day, announced, moved, called off, held (CPL 137-149; at second instance CPL 176, 181). */
import { mayRunHearings } from '../../access/policy/hearings.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, hasMediated, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { feeUnasked } from '../trial/fee.ts';
import { readyToHear } from '../trial/answer-period.ts';
import { undecided } from '../trial/undecided.ts';
import { appearanceGate } from './appearance.ts';
import { confirms, knows, notSimply, wayOf } from './simple-notice.ts';
import { announce, armHearing, clocksOf, endHearingClocks } from './announce.ts';
import { dayRefusal } from './bounds.ts';
import { askOnline, endAskingOnline, isOnline, joinedOnline, movedOnline, onlineRefusal } from './online.ts';
import {
  hearingTargets,
  instanceNow,
  isAnnounced,
  meantHearing,
  standing,
  unsummoned,
  untold,
} from './questions.ts';
import { appealPends } from './second-instance.ts';
import { triedGate, unsaidGate } from './mediation-first.ts';
import type { Hearing, HearingDecisions } from './shape.ts';

function ready(state: CaseState, actor: Actor): Refusal | undefined {
  const instance = instanceNow(state);
  if (!mayRunHearings(actor.roles, instance)) return refuse('role_not_permitted');
  if (instance === 'first') return undecided(state);
  return hasMediated(state, actor.personId) ? refuse('mediator_conflict') : appealPends(state);
}

const readyOnOne = (state: CaseState, actor: Actor): Refusal | undefined =>
  ready(state, actor) ?? (standing(state).length === 0 ? refuse('hearing_not_scheduled') : undefined);

const COMMON = { stages: ['trial', 'appeal'], leadsTo: [], onBehalf: 'never' } as const;

/** The same time in the same instance: it is that hearing, sent twice. */
function twin(
  state: CaseState,
  { date, time }: { readonly date: LegalDate; readonly time?: string },
): Refusal | undefined {
  const same = standing(state).find((one) => one.date === date && one.time === time);
  return same === undefined ? undefined : refuse('hearing_exists', { hearingId: same.hearingId, date });
}

function notThere(state: CaseState, partyIds: readonly string[]): Refusal | undefined {
  const missing = partyIds.find((id) => partyOf(state, id)?.status !== 'active');
  return missing === undefined ? undefined : refuse('party_not_active', { partyId: missing });
}

function schedule(draft: EventDraft, data: DecisionData['schedule_hearing']): Refusal | undefined {
  const { state } = draft;
  const partyIds = data.partyIds ?? activeParties(state).map((party) => party.partyId);
  const unasked = feeUnasked(state) ? refuse('fee_notice_first') : undefined;
  const refusal =
    twin(state, data) ??
    notThere(state, partyIds) ??
    dayRefusal(draft, data) ??
    onlineRefusal(state, { ...data, partyIds }) ??
    unasked;
  if (refusal !== undefined) return refusal;
  const hearingId = `h${state.hearings.length + 1}`;
  draft.emit('hearing_scheduled', { ...data, hearingId, instance: instanceNow(state), partyIds });
  arm(draft, hearingId, data.noticeWaived);
  return undefined;
}

function arm(draft: EventDraft, hearingId: string, noticeWaived = false): void {
  const hearing = draft.state.hearings.find((one) => one.hearingId === hearingId);
  if (hearing !== undefined) armHearing(draft, hearing, noticeWaived);
}

interface Notice {
  readonly partyIds: readonly string[];
  readonly published: boolean;
}

/** Whom a notice of this hearing may call, and who of them may be said to come online (CPL 139; OLR 10). */
function noticeRefusal(
  state: CaseState,
  hearing: Hearing,
  { partyIds, published }: Notice,
  data: DecisionData['announce_hearing'],
): Refusal | undefined {
  const { onlineIds = [] } = data;
  const called = [...untold(state, hearing), ...hearing.toldIds];
  const stranger = [...partyIds, ...onlineIds].find((id) => !called.includes(id));
  if (stranger !== undefined) return refuse('hearing_party_not_summoned', { partyId: stranger });
  if (notSimply(state, hearing, data)) return refuse('simple_summons_not_ordinary');
  if (onlineIds.length > 0 && !isOnline(hearing.mode)) return refuse('hearing_online_unagreed');
  if (hearing.closedGround !== undefined && published) return refuse('hearing_closed_to_public');
  const joins = onlineIds.some((id) => !(hearing.onlineIds ?? []).includes(id));
  const nothingNew =
    !joins && partyIds.every((id) => knows(hearing, id, data)) && (hearing.published || !published);
  return nothingNew ? refuse('hearing_already_announced', { hearingId: hearing.hearingId }) : undefined;
}

function tell(
  draft: EventDraft,
  hearing: Hearing,
  data: DecisionData['announce_hearing'],
): Refusal | undefined {
  const { hearingId, date, closedGround } = hearing;
  const { onlineIds } = data;
  if (isAnnounced(draft.state, hearing) && onlineIds === undefined && !confirms(hearing, data))
    return refuse('hearing_already_announced', { hearingId });
  // A notice after the day calls no party to it: the hearing is moved, and the new day is announced.
  if (draft.actDate > date) return refuse('hearing_day_passed', { hearingId, date });
  const partyIds = data.partyIds ?? untold(draft.state, hearing);
  const published = data.published ?? (closedGround === undefined && data.partyIds === undefined);
  const refusal = noticeRefusal(draft.state, hearing, { partyIds, published }, data);
  if (refusal !== undefined) return refusal;
  const fresh = partyIds.filter((id) => !hearing.toldIds.includes(id));
  const more = { ...wayOf(data), ...(onlineIds === undefined ? {} : { onlineIds }) };
  const seq = announce(draft, hearing, { partyIds, published, date: draft.actDate, ...more });
  joinedOnline(draft, onlineIds);
  askOnline(draft, hearingId, { seq, partyIds: fresh });
  return undefined;
}

/** At the day and the hour at which it is fixed: nothing but the way in which it is held may change, from the court to online. */
function bringOnline(
  draft: EventDraft,
  hearing: Hearing,
  data: DecisionData['move_hearing'],
): Refusal | undefined {
  const { mode = hearing.mode } = data;
  if (mode === hearing.mode || !isOnline(mode)) return refuse('hearing_same_day');
  const refusal = movedOnline(draft.state, hearing, data);
  if (refusal !== undefined) return refusal;
  const { hearingId, date: from, time, place, seq } = hearing;
  const stays = { ...(time === undefined ? {} : { time }), ...(place === undefined ? {} : { place }) };
  if (data.noticeWaived === true) {
    const { notice } = clocksOf(hearing);
    draft.supersede((one) => one.startSeq === seq && one.rule === notice, 'replaced');
  }
  draft.emit('hearing_moved', { ...stays, ...data, mode, hearingId, from });
  return undefined;
}

/** What is not said of the new time stays as it was; the hour does not, on another day. */
function move(draft: EventDraft, hearing: Hearing, data: DecisionData['move_hearing']): Refusal | undefined {
  const { hearingId: _named, ...given } = data;
  const { hearingId, date: from, mode, place } = hearing;
  if (data.date === from && (data.time ?? hearing.time) === hearing.time)
    return bringOnline(draft, hearing, data);
  const refusal =
    twin(draft.state, data) ?? dayRefusal(draft, data) ?? movedOnline(draft.state, hearing, data);
  if (refusal !== undefined) return refusal;
  endHearingClocks(draft, hearing);
  const where = place === undefined ? {} : { place };
  draft.emit('hearing_moved', { mode, ...where, ...given, hearingId, from });
  endAskingOnline(draft);
  arm(draft, hearingId, data.noticeWaived);
  return undefined;
}

/** On its own day, and with a respondent who knows of it: another day is a move, with its own notice (CPL 139, 147, 149). */
function hold(draft: EventDraft, hearing: Hearing, data: DecisionData['hold_hearing']): Refusal | undefined {
  const date = data.date ?? draft.actDate;
  const { hearingId } = hearing;
  if (date < hearing.date) return refuse('hearing_day_not_come', { hearingId, date: hearing.date });
  if (date > hearing.date) return refuse('hearing_day_passed', { hearingId, date: hearing.date });
  const refusal = hearing.instance === 'first' ? readyToHear(draft.state, date) : undefined;
  if (refusal !== undefined) return refusal;
  const partyId = unsummoned(draft.state, hearing);
  if (partyId !== undefined) return refuse('hearing_party_untold', { hearingId, partyId });
  const unsaid =
    unsaidGate(draft.state, hearing, data.mediation) ??
    triedGate(draft.state, data.mediation) ??
    appearanceGate(draft.state, hearing, data.attendance);
  if (unsaid !== undefined) return unsaid;
  // What is heard online was fixed as online, with those who agreed (OLR 10, 21).
  if (isOnline(data.mode) && data.mode !== hearing.mode) return refuse('hearing_online_unagreed');
  const { recording } = clocksOf(hearing);
  draft.meet((one) => one.rule === recording && one.startSeq === hearing.seq, date);
  endHearingClocks(draft, hearing);
  draft.emit('hearing_held', { ...data, hearingId, date });
  endAskingOnline(draft);
  return undefined;
}

/** Nothing stands any more, and that day's hearing is on record: the same record sent twice. */
function heldAlready(
  { state, actDate }: EventDraft,
  { hearingId, date = actDate }: DecisionData['hold_hearing'],
): Refusal | undefined {
  if (hearingId !== undefined || standing(state).length > 0) return undefined;
  const same = state.hearings.find((one) => one.heldOn === date && one.instance === instanceNow(state));
  return same === undefined
    ? undefined
    : refuse('hearing_already_held', { hearingId: same.hearingId, heldOn: date });
}

/** On the hearing that the data name. */
function onHearing<D extends { readonly hearingId?: string }>(
  act: (draft: EventDraft, hearing: Hearing, data: D) => Refusal | undefined,
): (draft: EventDraft, input: { readonly data: D }) => Refusal | undefined {
  return (draft, { data }) => {
    const found = meantHearing(draft.state, data.hearingId);
    return found.ok ? act(draft, found.value, data) : found.refusal;
  };
}

export const hearingDecisions: DecisionRules<keyof HearingDecisions> = {
  schedule_hearing: {
    zh: '排期开庭',
    en: 'Schedule a hearing',
    ...COMMON,
    ready,
    decide: (draft, { data }) => schedule(draft, data),
  },
  announce_hearing: {
    zh: '通知开庭',
    en: 'Announce a hearing',
    ...COMMON,
    ready: readyOnOne,
    targets: hearingTargets,
    decide: onHearing(tell),
  },
  move_hearing: {
    zh: '延期开庭',
    en: 'Move a hearing to another day',
    ...COMMON,
    ready: readyOnOne,
    targets: hearingTargets,
    decide: onHearing(move),
  },
  cancel_hearing: {
    zh: '取消开庭',
    en: 'Cancel a hearing',
    ...COMMON,
    ready: readyOnOne,
    targets: hearingTargets,
    decide: onHearing((draft, hearing, { reason }: DecisionData['cancel_hearing']) => {
      draft.emit('hearing_cancelled', { hearingId: hearing.hearingId, cause: 'court', reason });
      endHearingClocks(draft, hearing);
      endAskingOnline(draft);
      return undefined;
    }),
  },
  hold_hearing: {
    zh: '记录开庭',
    en: 'Record a hearing',
    ...COMMON,
    // A hearing that is named and was held or called off already is told so; so nothing is asked here of what stands.
    ready,
    targets: hearingTargets,
    decide: (draft, input) => heldAlready(draft, input.data) ?? onHearing(hold)(draft, input),
  },
};
