/** The body of an act as it is sent: the documents of its photographs in their place, its time by the clock of the API. */
import type { Act } from './outbox.ts';

/** Clocks that differ by less are taken to agree: the header that tells the API's has whole seconds. */
const CLOCK_TOLERANCE_MS = 2000;

export interface Clocks {
  /** Milliseconds since 1970. */
  readonly device: number;
  readonly server: number;
}

/** A device whose clock is wrong must not send acts of the future. */
export function corrected(happenedAt: string, { device, server }: Clocks): string {
  const skew = server - device;
  const at = Date.parse(happenedAt) + (Math.abs(skew) > CLOCK_TOLERANCE_MS ? skew : 0);
  return new Date(Math.min(at, server)).toISOString();
}

function withDocuments(act: Act, documents: readonly string[]): Record<string, unknown> {
  const data = structuredClone(act.data) as Record<string, unknown>;
  if (documents.length === 0 || act.evidenceAt === undefined) return data;
  let holder = data;
  for (const part of act.evidenceAt) holder = (holder[part] ??= {}) as Record<string, unknown>;
  const already = Array.isArray(holder['evidence']) ? (holder['evidence'] as unknown[]) : [];
  holder['evidence'] = [...already, ...documents];
  return data;
}

export function bodyOf(
  act: Act,
  documents: readonly string[],
  clocks: Clocks,
): Readonly<Record<string, unknown>> {
  const { happenedAt, attemptNo } = act;
  return {
    ...(attemptNo === undefined ? {} : { attemptNo }),
    ...(happenedAt === undefined ? {} : { happenedAt: corrected(happenedAt, clocks) }),
    ...(act.act === 'accept' ? {} : { data: withDocuments(act, documents) }),
  };
}
