/** From what came in to what a handler may rely on; what is wrong is told field by field, with JSON pointers. */
import type * as z from 'zod';
import { errorMap, REASONS, type Reason } from './issue-messages.ts';
import type { Language } from './language.ts';
import { type FieldError, problem } from './problem.ts';

const DEEPEST = 32;
const escapePart = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${escapePart(part)}`).join('');
}

/** NUL and lone surrogates are JSON, but not text that PostgreSQL can hold. */
function textReason(value: unknown, depth: number): Reason | undefined {
  if (depth > DEEPEST) return 'too_deep';
  const bad = typeof value === 'string' && (value.includes('\0') || !value.isWellFormed());
  return bad ? 'text_invalid' : undefined;
}

interface Found {
  readonly path: readonly PropertyKey[];
  readonly reason: Reason;
}

/** Walks without recursion: a body may be nested as deep as its size allows. */
function unstorable(body: unknown): Found | undefined {
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    const reason = textReason(value, path.length);
    if (reason !== undefined) return { path: path.slice(0, DEEPEST), reason };
    if (value === null || typeof value !== 'object') continue;
    for (const [key, child] of Object.entries(value)) {
      const badKey = textReason(key, 0);
      if (badKey !== undefined) return { path, reason: badKey };
      waiting.push({ value: child, path: [...path, key] });
    }
  }
  return undefined;
}

function fieldErrors(issue: z.core.$ZodIssue, at: readonly PropertyKey[]): FieldError[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), message: issue.message }));
  }
  return [{ pointer: pointerOf(path), message: issue.message }];
}

export interface Reading {
  readonly language: Language;
  readonly code: 'invalid_body' | 'invalid_query';
  /** Where the value stands in the whole body. */
  readonly at?: readonly PropertyKey[];
}

/** @throws Problem with every field that is wrong */
export function read<S extends z.ZodType>(schema: S, value: unknown, reading: Reading): z.output<S> {
  const at = reading.at ?? [];
  const found = unstorable(value);
  if (found !== undefined) {
    const message = REASONS[found.reason][reading.language];
    throw problem(reading.code, { errors: [{ pointer: pointerOf([...at, ...found.path]), message }] });
  }
  const result = schema.safeParse(value, { error: errorMap(reading.language) });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, at));
  throw problem(reading.code, { errors: errors.slice(0, 50) });
}
