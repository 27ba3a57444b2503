/** What an example is, and the ids that stand in all of them. */
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';

/** Ids are placeholders: a client puts those of its case in their place, by `x-ref`. */
export const PARTY_A = 'party-1';
export const PARTY_B = 'party-2';
export const PERSON = '00000000-0000-4000-8000-000000000001';
export const UNIT = 'station-1';
export const DOCUMENT = '00000000-0000-4000-8000-000000000002';
export const TASK = '00000000-0000-4000-8000-000000000003.1';
export const DEADLINE = 'd1';
export const EVENT = 1;
export const REQUEST = 'r1';
export const EXPLANATION = 'x1';
export const HEARING = 'h1';

/** What a judgment orders (履行内容). */
export const ITEMS = [
  { kind: 'pay', obligorId: PARTY_B, obligeeId: PARTY_A, amount: '5000.00', dueDate: '2026-03-31' },
] as const;

/** Data that is valid as it stands, with the stage it leads to where the same decision can lead to several. */
export interface Example {
  readonly leadsTo?: Stage;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The first is the decision's own example. */
export type Examples<K extends DecisionType> = { readonly [T in K]: readonly [Example, ...Example[]] };
