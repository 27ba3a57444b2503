/** The type of the checks of bounds: one function a decision, which says the first bound that its data pass. */
import type { DecisionData, DecisionType } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { DecisionInput } from '../../kernel/input.ts';
import type { Refusal } from '../../result.ts';

/** What a decision asks of its data. @returns the first bound that they pass */
export type BoundChecks = {
  readonly [K in DecisionType]?: (
    draft: EventDraft,
    data: DecisionData[K],
    input: DecisionInput,
  ) => Refusal | undefined;
};
