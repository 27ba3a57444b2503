/**
 * What the law hangs on a service (送达): one event, `service_effected`, with its effect date, however it was done; the
 * answer period, each party's own appeal period and the effect of papers follow from here (CPL 87-95, 128, 171).
 */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, owes, partyOf, respondents, served, servedOnAll } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Party } from '../people/shape.ts';
import type { Instrument } from '../trial/shape.ts';
import type { InstrumentKind, ServedDocument, ServiceMethod } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import { summonsServed } from '../hearings/announce.ts';
import { withdrawServed } from '../tasks/moves.ts';
import { reportOrderServed } from '../measures/property.ts';
import { isListingServed, listed, reportOf } from '../measures/questions.ts';
import { feeNoticeServed } from '../trial/fee.ts';
import { takeEffect } from '../trial/effect.ts';
import { answerForwarded } from '../trial/forward-answer.ts';
import { isNotice, noticeRefusal, noticeServed } from './notices.ts';
import { sent } from './sending.ts';

/** Which document goes to whom. */
export interface ServiceAbout {
  readonly partyId: string;
  readonly document: ServedDocument;
  /** Which of several papers of the kind; the newest when it is not said. */
  readonly instrumentId?: string | undefined;
}

export interface EffectedService extends ServiceAbout {
  readonly method: ServiceMethod;
  /** The day on which it is served in law. */
  readonly date: LegalDate;
  readonly article: string;
  /** The task by which it was done. */
  readonly taskId?: string;
}

const INSTRUMENT_OF: Partial<Record<ServedDocument, readonly InstrumentKind[]>> = {
  judgment: ['judgment'],
  ruling: ['ruling'],
  mediation_paper: ['mediation_paper'],
  confirmation_ruling: ['confirmation_ruling'],
  appeal_judgment: ['appeal_judgment', 'appeal_ruling'],
};

/** The instrument that a document is; undefined for papers that are none, and for one that was set aside. */
export function servedInstrument(
  state: CaseState,
  { document, instrumentId }: Pick<ServiceAbout, 'document' | 'instrumentId'>,
): Instrument | undefined {
  const kinds = INSTRUMENT_OF[document];
  if (kinds === undefined) return undefined;
  return state.instruments.findLast(
    (one) =>
      kinds.includes(one.kind) &&
      one.quashed !== true &&
      (instrumentId === undefined || one.instrumentId === instrumentId),
  );
}

/** The complaint goes to the other side once it is registered (CPL 128). */
function complaintRefusal({ filing }: CaseState, { role }: Party): Refusal | undefined {
  if (role === 'applicant') return refuse('complaint_not_to_applicant');
  return filing.registeredOn === undefined ? refuse('nothing_to_serve') : undefined;
}

/** The fee notice goes to the plaintiff, who prepays (FEE 20). */
function feeNoticeRefusal({ trial }: CaseState, { role }: Party): Refusal | undefined {
  if (role !== 'applicant') return refuse('fee_notice_not_to_them');
  return trial.feeNotice ? undefined : refuse('no_fee_notice');
}

/** The decision goes to who was listed by it; another entry is another decision (SXP 5). */
function listingRefusal(state: CaseState, { partyId }: Party): Refusal | undefined {
  const entry = listed(state).find((one) => one.partyId === partyId && one.signed === true);
  if (entry === undefined) return refuse('nothing_to_serve');
  return isListingServed(state, entry) ? refuse('already_served') : undefined;
}

/** Papers that are no instrument and go to somebody once, when there is one. */
const SENT_WHEN: Partial<Record<ServedDocument, (state: CaseState, party: Party) => Refusal | undefined>> = {
  complaint: complaintRefusal,
  answer: ({ trial }) => (trial.answers.length === 0 ? refuse('nothing_to_serve') : undefined),
  fee_notice: feeNoticeRefusal,
  property_report_order: (state, { partyId }) =>
    reportOf(state, partyId) === undefined ? refuse('report_not_ordered', { partyId }) : undefined,
  listing_decision: listingRefusal,
};

/** Of these there is one alone in a case, where `listing_decision` is of each entry. */
const SENT_ONCE: ReadonlySet<ServedDocument> = new Set<ServedDocument>([
  'complaint',
  'fee_notice',
  'property_report_order',
]);

/** Why this document is not to be served on this party now, whatever the method. */
export function serviceRefusal(state: CaseState, about: ServiceAbout): Refusal | undefined {
  const { partyId, document } = about;
  const party = partyOf(state, partyId);
  if (party === undefined) return refuse('party_unknown');
  if (party.status !== 'active') return refuse('party_not_active');
  const notSent = SENT_WHEN[document]?.(state, party);
  if (notSent !== undefined) return notSent;
  const instrument = servedInstrument(state, about);
  if (INSTRUMENT_OF[document] !== undefined && instrument === undefined) return refuse('nothing_to_serve');
  if (isNotice(document)) return noticeRefusal(state, document, party);
  const done = served(state, document, instrument?.instrumentId);
  const once = instrument !== undefined || SENT_ONCE.has(document);
  return once && done.has(partyId) ? refuse('already_served') : undefined;
}

/** What the law hangs on the service of a paper that is no instrument. */
const SERVED: Partial<Record<ServedDocument, (draft: EventDraft, partyId: string, start: Start) => void>> = {
  complaint: complaintServed,
  answer: (draft, _partyId, { startDate }) => answerForwarded(draft, startDate),
  fee_notice: feeNoticeServed,
  property_report_order: reportOrderServed,
  execution_notice: executionNoticeServed,
  appeal_petition: petitionServed,
  summons: (draft, partyId, { startDate }) => summonsServed(draft, partyId, startDate),
};

/** Records a service that has effect in law, and what follows from it. Whether it may be is asked before. */
export function effectService(draft: EventDraft, service: EffectedService): void {
  const { partyId, document, method, date, article, taskId } = service;
  const instrument = servedInstrument(draft.state, service);
  const startSeq = draft.emit('service_effected', {
    serviceId: `s${draft.state.services.length + 1}`,
    partyId,
    document,
    method,
    date,
    article,
    ...(instrument === undefined ? {} : { instrumentId: instrument.instrumentId }),
    ...(taskId === undefined ? {} : { taskId }),
  });
  const start = { startDate: date, startSeq };
  SERVED[document]?.(draft, partyId, start);
  if (isNotice(document)) noticeServed(draft, document, partyId, start);
  const about = { partyId, document, instrumentId: instrument?.instrumentId };
  withdrawServed(draft, about, taskId);
  if (instrument !== undefined) instrumentServedEffects(draft, service, instrument, startSeq);
}

interface Start {
  readonly startDate: LegalDate;
  readonly startSeq: number;
}

/** T2: each respondent's own 15 days to answer; T1 is met when the last has the complaint (CPL 128). */
function complaintServed(draft: EventDraft, partyId: string, start: Start): void {
  // It runs on whatever stage the case is in: a mediation that ends, or an appeal on jurisdiction, takes no day of it.
  draft.arm('T2', { ...start, scope: 'case', startEvent: 'service_effected.complaint', partyId });
  const done = served(draft.state, 'complaint');
  if (respondents(draft.state).every((party) => done.has(party.partyId)))
    draft.meet((one) => one.rule === 'T1');
}

/** EXI 3: who is told of the execution may object to its jurisdiction within ten days; once, from the first receipt. */
function executionNoticeServed(draft: EventDraft, partyId: string, start: Start): void {
  const known = draft.state.deadlines.some((one) => one.rule === 'E8' && one.partyId === partyId);
  if (draft.state.stage !== 'execution' || known || !owes(draft.state, partyId)) return;
  draft.arm('E8', { ...start, startEvent: 'service_effected.execution_notice', scope: 'case', partyId });
}

/** CPL 174: the other side's 15 days to answer; forwarding is done when each of them has the petition. */
function petitionServed(draft: EventDraft, partyId: string, start: Start): void {
  const { appeal } = draft.state;
  const petition = served(draft.state, 'appeal_petition');
  const others = activeParties(draft.state).filter((party) => appeal?.by.includes(party.partyId) !== true);
  if (others.every((party) => petition.has(party.partyId))) draft.meet((one) => one.rule === 'T16.forward');
  draft.arm('T16.answer', { ...start, startEvent: 'service_effected.appeal_petition', partyId });
}

function instrumentServedEffects(
  draft: EventDraft,
  { partyId, document, date }: EffectedService,
  instrument: Instrument,
  startSeq: number,
): void {
  const { instrumentId, kind } = instrument;
  if (instrument.appealable) {
    const rule = kind === 'judgment' ? 'T14.judgment' : 'T14.ruling';
    const start = { startDate: date, startSeq, startEvent: `service_effected.${kind}` };
    const deadlineId = draft.arm(rule, { ...start, scope: 'case', partyId, instrumentId });
    const { appeal } = draft.state;
    // Appealed before the court had confirmed the service: the period is used.
    if (appeal?.instrumentId === instrumentId && appeal.by.includes(partyId))
      draft.meet((one) => one.deadlineId === deadlineId);
  }
  if (!servedOnAll(draft.state, document, instrumentId)) return;
  sent(draft, instrumentId);
  // Served again later, on a party who joined after it took effect, it takes effect for nobody anew.
  if (!instrument.appealable && instrument.effectiveOn === undefined) takeEffect(draft, instrument, date);
}
