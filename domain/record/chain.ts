/**
 * The hash chain of a case's record (记录的哈希链): what exactly is hashed, and what is wrong where it does not hold. SHA-256 itself is the
 * caller's, since a browser computes it otherwise than a command. The hash of an event is that of these UTF-8 bytes, parts separated
 * by one LF: the hash before ('' for the first), the case id, seq, input number, `recorded_at` as 'YYYY-MM-DDTHH:MM:SS.mmmZ', and
 * the body as stored.
 */

export interface ChainedEvent {
  readonly caseId: string;
  readonly seq: number;
  readonly inputNo: number;
  readonly recordedAt: string;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** Where a chain has been followed to: the last event and its hash. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

export const CHAIN_START: ChainPlace = { seq: 0, hash: '' };

/** What is wrong with a record: `missing` the event that should come next, `link` to the event before, `content`, or where it `ends`. */
export type ChainFault = 'missing' | 'link' | 'content' | 'cut' | 'head';

/** What is hashed of an event. @param prevHash of the event before it */
export function chainText(
  { caseId, seq, inputNo, recordedAt, body }: ChainedEvent,
  prevHash: string,
): string {
  return [prevHash, caseId, seq, inputNo, recordedAt, body].join('\n');
}

/** @returns whether an event stands after a place by number and by the hash it names; its content is another question */
export function linkFault(
  event: Pick<ChainedEvent, 'seq' | 'prevHash'>,
  at: ChainPlace,
): ChainFault | undefined {
  if (event.seq !== at.seq + 1) return 'missing';
  return event.prevHash === at.hash ? undefined : 'link';
}

/** @param head where the record is said to end @returns what is wrong with where it ends */
export function endFault(at: ChainPlace, head: ChainPlace): ChainFault | undefined {
  if (at.seq < head.seq) return 'cut';
  return at.seq === head.seq && at.hash === head.hash ? undefined : 'head';
}
