/** How a decision is described and assessed. Who may take it is in `access/policy/decisions.ts`, in one table for all. */
import type { Capacity } from '../access/roles.ts';
import type { Refusal } from '../result.ts';
import type { DecisionType } from './decision-data.ts';
import type { EventDraft } from './event-draft.ts';
import type { Actor } from './actor.ts';
import type { DecisionInput } from './input.ts';
import type { LeadsTo } from './leads-to.ts';
import type { Stage } from './stage.ts';
import type { CaseState } from './state.ts';
import type { Words } from '../words.ts';

export type DecisionOf<K extends DecisionType> = Extract<DecisionInput, { type: K }>;

/** What the ids in a decision's data may be now, by kind of reference (`x-ref` in the catalogue). */
export interface Targets {
  readonly party?: readonly string[];
  readonly deadline?: readonly string[];
  readonly event?: readonly string[];
  readonly person?: readonly string[];
  readonly task?: readonly string[];
  readonly request?: readonly string[];
  readonly explanation?: readonly string[];
  readonly hearing?: readonly string[];
}

export interface DecisionRule<K extends DecisionType> extends Words {
  readonly stages: readonly Stage[];
  /** Where the case stands at once after it; what a later service, period or appeal brings is theirs. */
  readonly leadsTo: LeadsTo;
  /** By which article it leads there; absent where the rule book (docs/law.md) names none for it. */
  readonly article?: string;
  /** Whose act it is: `required` = a party's own, recorded for them with channel and proof. */
  readonly onBehalf: 'required' | 'optional' | 'never';
  /** The assignment that binds it: once somebody holds that capacity, only they (or who supervises) decide. */
  readonly capacity?: Capacity;
  /** Still possible once the case is concluded and only waits to be archived. */
  readonly afterConclusion?: boolean;
  /** What must hold whatever the data say; also tells `allowedDecisions` why not. */
  readonly ready?: (state: CaseState, actor: Actor) => Refusal | undefined;
  readonly targets?: (state: CaseState, actor: Actor) => Targets;
  /** Assesses the data and emits the events; a refusal leaves no event behind. */
  readonly decide: (draft: EventDraft, input: DecisionOf<K>) => Refusal | undefined;
}

export type DecisionRules<K extends DecisionType> = { readonly [T in K]: DecisionRule<T> };
