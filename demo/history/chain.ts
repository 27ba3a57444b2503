/**
 * Computes the hash chain again from what `GET /api/cases/:caseId/events` tells. The hash of an event is SHA-256 of
 * these UTF-8 bytes, parts separated by one LF: the hash before ('' for the first), case id, seq, input number,
 * `hashedAt`, and the body as given.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { EventItem } from '../client/case-client.ts';

interface Head {
  readonly caseId: string;
  readonly seq: number;
  readonly headHash: string;
}

function hashOf(caseId: string, event: EventItem, before: string): string {
  const parts = [before, caseId, event.seq, event.inputNo, event.hashedAt, event.body];
  return createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');
}

/** @returns what is wrong, or undefined when the chain is whole and says what its events say */
export function chainBreak(head: Head, events: readonly EventItem[]): string | undefined {
  let before = '';
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return `event ${index + 1} is missing`;
    if (event.prevHash !== before) return `event ${event.seq} does not follow the one before`;
    before = event.hash;
    // Of what is sealed for the reader there is no text to hash: the links alone hold.
    if (event.sealed !== undefined) continue;
    if (event.hash !== hashOf(head.caseId, event, event.prevHash)) {
      return `event ${event.seq} does not give its hash`;
    }
    const { type, data } = JSON.parse(event.body) as { type: unknown; data: unknown };
    if (type !== event.type || !isDeepStrictEqual(data, event.data)) {
      return `event ${event.seq} is shown otherwise than it was hashed`;
    }
  }
  return head.seq === events.length && head.headHash === before ? undefined : 'the case names another head';
}
