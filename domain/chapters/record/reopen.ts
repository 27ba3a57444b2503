/** A judgment that had taken effect by lapse is open to appeal again (CPL 86, 158). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { LeadsFrom } from '../../kernel/leads-to.ts';
import { appealPeriods, effectiveInstrument } from '../../kernel/questions.ts';
import type { Stage } from '../../kernel/stage.ts';
import { enterStage } from '../stages/transition.ts';

const AFTER_EFFECT: readonly Stage[] = ['in_force', 'urging', 'execution', 'closed_for_now'];

/**
 * A judgment that had become final by lapse is open again when a corrected service date, or a period that is restored, gives
 * a party time to appeal;
 * urging and execution that had begun meanwhile lose their ground with it (CPL 158; EX 16).
 */
export function reopenAppeal(draft: EventDraft): void {
  const instrument = effectiveInstrument(draft.state);
  if (instrument === undefined || !instrument.appealable || !AFTER_EFFECT.includes(draft.state.stage)) return;
  const open = appealPeriods(draft.state, instrument.instrumentId).some(
    (one) => one.status === 'armed' && one.dueAt > draft.context.at,
  );
  if (!open) return;
  draft.emit('instrument_effect_revoked', { instrumentId: instrument.instrumentId, cause: 'correction' });
  draft.supersede((one) => one.rule === 'E1', 'corrected');
  // The judgment itself stands: only its appeal period is open, so the limit for trying the case does not run.
  enterStage(draft, 'trial', 'correction');
}

/** Where the case goes then, of each stage after effect. */
export const REOPENS = {
  in_force: ['trial'],
  urging: ['trial'],
  execution: ['trial'],
  closed_for_now: ['trial'],
} as const satisfies LeadsFrom;
