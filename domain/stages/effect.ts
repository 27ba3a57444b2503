/** When a judgment, ruling or paper takes effect (生效), and what becomes of the case then (CPL 100, 158, 182; CPLI 149). */
import type { Draft } from '../case/draft.ts';
import type { StageReason } from '../case/events.ts';
import { appealPeriodsOver, pendingInstrument } from '../case/questions.ts';
import type { Instrument } from '../case/state.ts';
import type { LegalDate } from '../deadlines/legal-date.ts';
import { conclude, enterStage } from './transition.ts';

/** @param date the day from which it binds */
export function takeEffect(
  draft: Draft,
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
    case 'jurisdiction':
      return draft.state.stage === 'appeal' ? enterStage(draft, 'trial', reason) : undefined;
    default:
      draft.meet((one) => one.scope === 'stage');
      return enterStage(draft, 'in_force', reason);
  }
}

/** T15: the last appeal period has passed and nobody appealed, so it takes effect (CPL 158, 171). */
export function settleAppealPeriods(draft: Draft): void {
  const instrument = pendingInstrument(draft.state);
  if (instrument === undefined || !instrument.appealable) return;
  if (draft.state.appeal?.instrumentId === instrument.instrumentId) return;
  if (appealPeriodsOver(draft.state, instrument)) takeEffect(draft, instrument, draft.actDate);
}
