/** Nothing more is tried once a judgment or ruling is made and waits to take effect. */
import { pendingInstrument } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

export function undecided(state: CaseState): Refusal | undefined {
  const pending = pendingInstrument(state);
  return pending === undefined || pending.subject === 'jurisdiction'
    ? undefined
    : refuse('instrument_pending');
}
