/** A point of docs/law.md and its state: what the code holds of it, where that is seen, and what is missing. */
import type { TaskKind } from '../../../../domain/chapters/tasks/codes.ts';
import type { DeadlineRefusalCode } from '../../../../domain/deadlines/refusals.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { RefusalCode } from '../../../../domain/kernel/refusals.ts';
import type { RuleId } from '../../../../domain/law/rule.ts';

/**
 * Where a point is seen. `calculator` is a file of pure computation that a test imports; `file` any file, which shows where to
 * read but proves nothing of a gate.
 */
export type Evidence =
  | `rule:${RuleId}`
  | `decision:${DecisionType}`
  | `refusal:${RefusalCode | DeadlineRefusalCode}`
  | `task:${TaskKind}`
  | `calculator:${string}`
  | `file:${string}`;

export const STATES = ['encoded', 'partly', 'missing', 'not_ours'] as const;
export type State = (typeof STATES)[number];

export interface Point {
  readonly state: State;
  readonly evidence: readonly Evidence[];
  /** What is missing, or why no software of this kind can hold it; of all but encoded points. */
  readonly lacks?: string;
}

/** By the id of docs/law.md, in its order. */
export type Points = Readonly<Record<string, Point>>;

/** A clock that a case arms, a gate that refuses, a decision that records it, or a computation: all that the point says. */
export const encoded = (...evidence: readonly Evidence[]): Point => ({ state: 'encoded', evidence });

/** Something of it is held; where a gate does not refuse, the point is no more than this. */
export const partly = (lacks: string, ...evidence: readonly Evidence[]): Point => ({
  state: 'partly',
  evidence,
  lacks,
});

export const missing = (lacks: string, ...evidence: readonly Evidence[]): Point => ({
  state: 'missing',
  evidence,
  lacks,
});

/** A rule that no software of this kind can hold, with the reason. */
export const notOurs = (lacks: string, ...evidence: readonly Evidence[]): Point => ({
  state: 'not_ours',
  evidence,
  lacks,
});
