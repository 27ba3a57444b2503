/** A suit that ends by a ruling or without one, and an appeal (上诉): what a person might well say with each. */
import * as T from '../../../../domain/kernel/codes.ts';
import type { Makers } from './moment.ts';
import { recent } from './plausible-execution.ts';

export const plausibleEndings: Pick<
  Makers,
  'render_ruling' | 'close_suit' | 'lodge_appeal' | 'transfer_appeal' | 'register_appeal' | 'decide_appeal'
> = {
  render_ruling: ({ dice }) => ({ kind: dice.chance(0.5) ? 'jurisdiction' : 'dismissal_of_suit' }),
  close_suit: ({ dice }) => ({ ground: dice.pick(T.SUIT_CLOSINGS) ?? 'withdrawn' }),
  lodge_appeal: () => ({}),
  transfer_appeal: recent,
  register_appeal: recent,
  decide_appeal: ({ dice }) => ({ outcome: dice.pick(T.APPEAL_OUTCOMES) ?? 'upheld' }),
};
