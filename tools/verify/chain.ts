/** The hash chain of a case's record, computed again with Node's SHA-256; what is hashed is said in `domain/record/chain.ts`. */
import { createHash } from 'node:crypto';
import { type ChainedEvent, type ChainFault, chainText, linkFault } from '../../domain/record/chain.ts';

export interface ChainBreak {
  readonly caseId: string;
  readonly seq: number;
  readonly why: string;
}

export function eventHash(event: ChainedEvent, prevHash: string): string {
  return createHash('sha256').update(chainText(event, prevHash), 'utf8').digest('hex');
}

const WHY: Readonly<Record<ChainFault, (seq: number) => string>> = {
  missing: (seq) => `event ${seq} is missing`,
  link: () => 'it does not name the hash of the event before it',
  content: () => 'its content does not give its hash',
  cut: () => 'the rest of its events is missing',
  head: () => 'its first line names another hash',
};

export const whyOf = (fault: ChainFault, seq: number): string => WHY[fault](seq);

/** @returns what is wrong with an event that should come next; undefined when it is whole */
export function wrongWith(
  event: ChainedEvent,
  expected: { readonly seq: number; readonly hash: string },
): string | undefined {
  const { seq, hash } = expected;
  const fault =
    linkFault(event, { seq: seq - 1, hash }) ??
    (event.hash === eventHash(event, hash) ? undefined : 'content');
  return fault && whyOf(fault, seq);
}
