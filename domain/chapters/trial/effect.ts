/** When a judgment, ruling or paper takes effect (生效), and what becomes of the case then (CPL 100, 158, 182; CPLI 149). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { StageReason } from '../stages/shape.ts';
import {
  appealPeriodsOver,
  pendingInstrument,
  respondents,
  served,
  servedOnAll,
} from '../../kernel/questions.ts';
import type { Instrument } from './shape.ts';
import type { ServedDocument } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { answerForwarded } from './forward-answer.ts';
import { sent } from '../service/sending.ts';
import { conclude, enterStage, meetBusiness } from '../stages/transition.ts';

/** Where the last service, or the last who was waited for, leads: what all have been served takes effect. */
export const AWAITED_BY_ALL = {
  leadsTo: {
    judicial_confirmation: ['in_force'],
    mediation_after_registration: ['in_force'],
    trial: ['in_force'],
    appeal: ['in_force'],
  },
  article: '民事诉讼法 第100条、第158条、第182条、第185条；民诉法解释 第149条',
} as const;

/** @param date the day from which it binds */
export function takeEffect(
  draft: EventDraft,
  instrument: Instrument,
  date: LegalDate,
  reason: StageReason = 'law',
): void {
  draft.emit('instrument_effective', { instrumentId: instrument.instrumentId, date });
  switch (instrument.subject) {
    case 'non_acceptance':
      return conclude(draft, 'registration_refused');
    case 'dismissal_of_suit':
      return conclude(draft, 'claim_dismissed');
    case 'transfer':
      return conclude(draft, 'transferred');
    case 'jurisdiction':
      return draft.state.stage === 'appeal' ? enterStage(draft, 'trial', reason) : undefined;
    default:
      meetBusiness(draft);
      return enterStage(draft, 'in_force', reason);
  }
}

/** T15: the last appeal period has passed and nobody appealed, so it takes effect (CPL 158, 171). */
export function settleAppealPeriods(draft: EventDraft): void {
  const instrument = pendingInstrument(draft.state);
  if (instrument === undefined || !instrument.appealable) return;
  const { appeal } = draft.state;
  if (appeal?.instrumentId === instrument.instrumentId && appeal.outcome === undefined) return;
  if (appealPeriodsOver(draft.state, instrument)) takeEffect(draft, instrument, draft.actDate);
}

const DOCUMENT: Record<Instrument['kind'], ServedDocument> = {
  judgment: 'judgment',
  ruling: 'ruling',
  mediation_paper: 'mediation_paper',
  confirmation_ruling: 'confirmation_ruling',
  appeal_judgment: 'appeal_judgment',
  appeal_ruling: 'appeal_judgment',
};

/** Who was the last to be waited for may leave the proceedings: then the case waits for nobody and goes on. */
export function settleWithoutParty(draft: EventDraft): void {
  const complaint = served(draft.state, 'complaint');
  if (respondents(draft.state).every((party) => complaint.has(party.partyId)))
    draft.meet((one) => one.rule === 'T1');
  answerForwarded(draft);
  const pending = pendingInstrument(draft.state);
  if (pending === undefined) return;
  if (servedOnAll(draft.state, DOCUMENT[pending.kind], pending.instrumentId)) {
    sent(draft, pending.instrumentId);
    if (!pending.appealable) return takeEffect(draft, pending, draft.actDate);
  }
  settleAppealPeriods(draft);
}
