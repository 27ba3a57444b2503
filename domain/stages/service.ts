/**
 * Service (送达): one event, `service_effected`, with its effect date, however it was done; everything the law hangs
 * on a service follows from here: answer period, each party's own appeal period, effect of papers (CPL 87-95, 128, 171).
 */
import type { DecisionRules } from '../case/decision-rule.ts';
import type { DecisionData } from '../case/decisions.ts';
import type { Draft } from '../case/draft.ts';
import { activeParties, partyOf, respondents, served, servedOnAll } from '../case/questions.ts';
import { refuse } from '../case/refusals.ts';
import type { CaseState, Instrument } from '../case/state.ts';
import type { InstrumentKind, ServedDocument, ServiceMethod } from '../case/terms.ts';
import type { Refusal } from '../result.ts';
import { takeEffect } from './effect.ts';
import { sent } from './sending.ts';

type Service = DecisionData['record_service'];

const SERVICE_ARTICLE: Record<ServiceMethod, string> = {
  direct: '民事诉讼法 第88条',
  lien: '民事诉讼法 第89条',
  electronic: '民事诉讼法 第90条',
  entrusted: '民事诉讼法 第91条',
  post: '民事诉讼法 第91条',
  forwarded: '民事诉讼法 第92条至第94条',
  public_notice: '民事诉讼法 第95条',
};

const INSTRUMENT_OF: Partial<Record<ServedDocument, readonly InstrumentKind[]>> = {
  judgment: ['judgment'],
  ruling: ['ruling'],
  mediation_paper: ['mediation_paper'],
  confirmation_ruling: ['confirmation_ruling'],
  appeal_judgment: ['appeal_judgment', 'appeal_ruling'],
};

/** The instrument that a document is; undefined for papers that are none. */
function instrumentServed(state: CaseState, document: ServedDocument): Instrument | undefined {
  const kinds = INSTRUMENT_OF[document];
  return kinds === undefined
    ? undefined
    : state.instruments.findLast((one) => kinds.includes(one.kind) && one.quashed !== true);
}

function methodGate(state: CaseState, { document, method }: Service): Refusal | undefined {
  if (method === 'lien' && document === 'mediation_paper') return refuse('lien_not_for_mediation_paper');
  const simple = state.filing.procedure === 'summary' || state.filing.procedure === 'small_claims';
  return method === 'public_notice' && simple ? refuse('public_notice_not_allowed') : undefined;
}

function serviceGate(
  state: CaseState,
  data: Service,
  instrument: Instrument | undefined,
): Refusal | undefined {
  if (partyOf(state, data.partyId)?.role === 'applicant' && data.document === 'complaint') {
    return refuse('complaint_not_to_applicant');
  }
  if (INSTRUMENT_OF[data.document] !== undefined && instrument === undefined)
    return refuse('nothing_to_serve');
  const done = served(state, data.document, instrument?.instrumentId);
  const once = instrument !== undefined || data.document === 'complaint';
  return once && done.has(data.partyId) ? refuse('already_served') : undefined;
}

function record(draft: Draft, data: Service, instrument: Instrument | undefined): number {
  return draft.emit('service_effected', {
    serviceId: `s${draft.state.services.length + 1}`,
    partyId: data.partyId,
    document: data.document,
    method: data.method,
    date: data.effectDate ?? draft.actDate,
    article: SERVICE_ARTICLE[data.method],
    ...(instrument === undefined ? {} : { instrumentId: instrument.instrumentId }),
  });
}

/** T2: each respondent's own 15 days to answer; T1 is met when the last has the complaint (CPL 128). */
function complaintServed(draft: Draft, data: Service, start: { startDate: string; startSeq: number }): void {
  draft.arm('T2', { ...start, startEvent: 'service_effected.complaint', partyId: data.partyId });
  const done = served(draft.state, 'complaint');
  if (respondents(draft.state).every((party) => done.has(party.partyId)))
    draft.meet((one) => one.rule === 'T1');
}

/** CPL 174: the other side's 15 days to answer; forwarding is done when each of them has the petition. */
function petitionServed(draft: Draft, partyId: string, start: { startDate: string; startSeq: number }): void {
  const { appeal } = draft.state;
  const petition = served(draft.state, 'appeal_petition');
  const others = activeParties(draft.state).filter((party) => appeal?.by.includes(party.partyId) !== true);
  if (others.every((party) => petition.has(party.partyId))) draft.meet((one) => one.rule === 'T16.forward');
  draft.arm('T16.answer', { ...start, startEvent: 'service_effected.appeal_petition', partyId });
}

function instrumentServedEffects(
  draft: Draft,
  data: Service,
  instrument: Instrument,
  startSeq: number,
): void {
  const startDate = data.effectDate ?? draft.actDate;
  const { instrumentId, kind } = instrument;
  if (instrument.appealable) {
    const rule = kind === 'judgment' ? 'T14.judgment' : 'T14.ruling';
    const start = { startDate, startSeq, startEvent: `service_effected.${kind}` };
    draft.arm(rule, { ...start, scope: 'case', partyId: data.partyId, instrumentId });
  }
  if (!servedOnAll(draft.state, data.document, instrumentId)) return;
  sent(draft, instrumentId);
  // Served again later, on a party who joined after it took effect, it takes effect for nobody anew.
  if (!instrument.appealable && instrument.effectiveOn === undefined)
    takeEffect(draft, instrument, startDate);
}

export const serviceDecisions: DecisionRules<'record_service'> = {
  record_service: {
    zh: '记录送达',
    en: 'Record a service',
    stages: [
      'judicial_confirmation',
      'filing_review',
      'mediation_after_registration',
      'trial',
      'appeal',
      'in_force',
      'urging',
      'execution',
    ],
    leadsTo: ['in_force'],
    onBehalf: 'never',
    targets: (state) => ({
      party: state.parties.filter((one) => one.status === 'active').map((one) => one.partyId),
    }),
    decide: (draft, { data }) => {
      const party = partyOf(draft.state, data.partyId);
      if (party === undefined) return refuse('party_unknown');
      if (party.status !== 'active') return refuse('party_not_active');
      const date = data.effectDate ?? draft.actDate;
      if (date > draft.context.receivedDate) return refuse('date_in_future', { date });
      const instrument = instrumentServed(draft.state, data.document);
      const refusal = methodGate(draft.state, data) ?? serviceGate(draft.state, data, instrument);
      if (refusal !== undefined) return refusal;
      const startSeq = record(draft, data, instrument);
      if (data.document === 'complaint') complaintServed(draft, data, { startDate: date, startSeq });
      if (data.document === 'appeal_petition')
        petitionServed(draft, data.partyId, { startDate: date, startSeq });
      if (instrument !== undefined) instrumentServedEffects(draft, data, instrument, startSeq);
      return undefined;
    },
  },
};
