/**
 * Holds a decision to the bounds of sense (`law/bounds.ts`): asked after the gates of role, stage and day, before the rule of
 * the decision. What it does not know (an id that names nothing) it leaves to that rule.
 */
import type { EventDraft } from '../kernel/event-draft.ts';
import type { DecisionInput } from '../kernel/input.ts';
import type { Refusal } from '../result.ts';
import type { BoundChecks } from './bounds/bound-checks.ts';
import { clockBounds } from './bounds/clocks.ts';
import { filingBounds } from './bounds/filing.ts';
import { itemBounds } from './bounds/items.ts';
import { partyBounds } from './bounds/parties.ts';
import { serviceBounds } from './bounds/service.ts';

const CHECKS: BoundChecks = {
  ...clockBounds,
  ...filingBounds,
  ...itemBounds,
  ...partyBounds,
  ...serviceBounds,
};

export function boundsGate(draft: EventDraft, input: DecisionInput): Refusal | undefined {
  const check = CHECKS[input.type] as
    | ((draft: EventDraft, data: unknown, input: DecisionInput) => Refusal | undefined)
    | undefined;
  return check?.(draft, input.data, input);
}
