/**
 * The hash chain of a case's record, computed again. The hash of an event is SHA-256 of these UTF-8 bytes, parts separated by one LF:
 * the hash before ('' for the first), the case id, seq, input number, `recorded_at` as 'YYYY-MM-DDTHH:MM:SS.mmmZ', and the body as
 * stored.
 */
import { createHash } from 'node:crypto';

export interface ChainedEvent {
  readonly caseId: string;
  readonly seq: number;
  readonly inputNo: number;
  readonly recordedAt: string;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface ChainBreak {
  readonly caseId: string;
  readonly seq: number;
  readonly why: string;
}

export function eventHash(event: ChainedEvent, prevHash: string): string {
  const { caseId, seq, inputNo, recordedAt, body } = event;
  const text = [prevHash, caseId, seq, inputNo, recordedAt, body].join('\n');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** @returns what is wrong with an event that should come next; undefined when it is whole */
export function wrongWith(
  event: ChainedEvent,
  expected: { readonly seq: number; readonly hash: string },
): string | undefined {
  if (event.seq !== expected.seq) return `event ${expected.seq} is missing`;
  if (event.prevHash !== expected.hash) return 'it does not name the hash of the event before it';
  return event.hash === eventHash(event, expected.hash) ? undefined : 'its content does not give its hash';
}
