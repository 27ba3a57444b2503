/**
 * Checks the hash chain of a case's record in the browser. What is hashed is the platform's own pure code, so that this and
 * `npm run verify:chain` cannot differ; it is the only code of the platform that the web app shares (docs/adr/0025).
 */
import {
  CHAIN_START,
  type ChainedEvent,
  type ChainFault,
  type ChainPlace,
  chainText,
  endFault,
  linkFault,
} from '../../../../domain/record/chain.ts';

/** SHA-256 of UTF-8 text in lower-case hexadecimal. */
export type Digest = (text: string) => Promise<string>;

export interface ChainToCheck {
  readonly caseId: string;
  readonly events: readonly (Omit<ChainedEvent, 'caseId'> & { readonly sealed?: boolean })[];
  /** Heads that were published of the record: each must lie on the chain. */
  readonly heads: readonly ChainPlace[];
  /** The content of some may be withheld from the reader (封): of those only that they are linked is checked. */
  readonly mayBeSealed: boolean;
}

export interface ChainReport {
  /** Events whose chain holds. */
  readonly whole: number;
  /** Of those, whose content the reader may not read: only that they are linked was checked. */
  readonly sealed: number;
  readonly end: ChainPlace;
  readonly fault?: { readonly seq: number; readonly kind: ChainFault };
}

export type { ChainFault };

/**
 * The heads that what was read must hold. One beyond it belongs to what was recorded since, where the record goes so far now; where it
 * does not, the record was cut, which is for the check to say.
 * @param read number of the last entry that was read
 * @param now number of the last entry that there is now
 */
export function headsToHold(
  published: readonly ChainPlace[],
  read: number,
  now: number,
): readonly ChainPlace[] {
  return published.filter(({ seq }) => seq <= read || seq > now);
}

const PROGRESS = 500;

/** Blank alone is not sealed: the API says of which entries something is withheld. */
const isBlankedBySeal = ({ body }: ChainedEvent, told = false): boolean => told && body === '';

/** What is withheld cannot be read, and is checked by its links alone. */
async function contentFault(
  event: ChainedEvent,
  withheld: boolean,
  digest: Digest,
): Promise<ChainFault | undefined> {
  if (withheld) return undefined;
  return (await digest(chainText(event, event.prevHash))) === event.hash ? undefined : 'content';
}

/** @param tell is told now and then how many events have been checked */
export async function checkChain(
  { caseId, events, heads, mayBeSealed }: ChainToCheck,
  digest: Digest,
  tell: (checked: number) => void = () => undefined,
): Promise<ChainReport> {
  let at = CHAIN_START;
  let sealed = 0;
  const passed = new Map<number, string>();
  for (const { sealed: told, ...one } of events) {
    const event = { ...one, caseId };
    const withheld = mayBeSealed && isBlankedBySeal(event, told);
    const kind = linkFault(event, at) ?? (await contentFault(event, withheld, digest));
    if (kind !== undefined) return { whole: at.seq, sealed, end: at, fault: { seq: at.seq + 1, kind } };
    if (withheld) sealed += 1;
    at = { seq: event.seq, hash: event.hash };
    passed.set(at.seq, at.hash);
    if (at.seq % PROGRESS === 0) tell(at.seq);
  }
  for (const head of heads) {
    const kind = endFault({ seq: Math.min(at.seq, head.seq), hash: passed.get(head.seq) ?? at.hash }, head);
    if (kind !== undefined) return { whole: at.seq, sealed, end: at, fault: { seq: head.seq, kind } };
  }
  return { whole: at.seq, sealed, end: at };
}

interface RecordHead {
  readonly record: string;
  readonly caseId: string;
  readonly seq: number;
  readonly headHash: string;
}

/**
 * @param text a downloaded record (卷宗记录文件): its first line says where the chain ended, each further one is an event
 * @param published heads of the case as its page and the daily lists give them
 * @throws SyntaxError where it is no such file
 */
export function chainOfFile(text: string, published: readonly ChainPlace[]): ChainToCheck {
  const [first = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const { record, caseId, seq, headHash } = JSON.parse(first) as RecordHead;
  if (record !== 'jingfa') throw new SyntaxError('not a record as it is downloaded');
  return {
    caseId,
    events: lines.map((line) => JSON.parse(line) as ChainedEvent),
    heads: [...published, { seq, hash: headHash }],
    mayBeSealed: false,
  };
}
