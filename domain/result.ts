/** Outcome of a domain function: a value, or a refusal that a person can read. Domain code never throws for a legal reason. */
import type { Words } from './words.ts';

/**
 * Why something was refused. `code` is stable; `zh` and `en` are complete sentences without parameters;
 * `article` is the provision that says so; `params` are facts for the screen (ids, dates, numbers), no personal data.
 */
export interface Refusal extends Words {
  readonly code: string;
  readonly article?: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): Result<never> {
  return { ok: false, refusal };
}
