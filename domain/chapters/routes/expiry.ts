/** What passed clocks of a route beside the court (诉讼外途径) do: where silence opens the way to court, the parties are told. */
import { oversightOf } from '../../access/policy/oversight.ts';
import { type ExpiryEffect, type ExpiryEffects, tell } from '../../kernel/escalation.ts';

/** LMAL 29, 43: the commission was silent, and who applied may sue; that it was so is recorded as the step `overdue`. */
const silent: ExpiryEffect = (draft, deadline) =>
  tell(oversightOf(draft.state.stage, deadline.rule).heads, true)(draft, deadline);

export const routeExpiry = {
  LM29: silent,
  LM43: silent,
  'LM43.extended': silent,
} satisfies ExpiryEffects;
