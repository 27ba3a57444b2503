/**
 * A list of published heads (公布的末条哈希): what exactly its digest is of, for every place that checks one. It is the SHA-256 of these
 * UTF-8 lines, joined by LF without one at the end: `jingfa-heads`, the kind of list, its number, its day, the digest of the list before
 * ('' for the first) and the count of cases, parted by a space; then case id, number of the last event and its hash, ordered by case id.
 */

export interface PublishedHead {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
}

export interface HeadListTitle {
  readonly drill: boolean;
  readonly no: number;
  readonly day: string;
  readonly prevDigest: string;
  readonly cases: number;
}

export const headListTitle = ({ drill, no, day, prevDigest, cases }: HeadListTitle): string =>
  `jingfa-heads ${drill ? 'drill' : 'real'} ${no} ${day} ${prevDigest} ${cases}`;

export const headLine = ({ caseId, seq, hash }: PublishedHead): string => `${caseId} ${seq} ${hash}`;

const TITLE = /^jingfa-heads (real|drill) (\d+) (\d{4}-\d\d-\d\d) ([0-9a-f]{64})? (\d+)$/;
const LINE = /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/;

/** @returns undefined where a line is no title of such a list */
export function parseHeadListTitle(line: string): HeadListTitle | undefined {
  const [, kind, no, day = '', prevDigest = '', cases] = TITLE.exec(line) ?? [];
  if (kind === undefined) return undefined;
  return { drill: kind === 'drill', no: Number(no), day, prevDigest, cases: Number(cases) };
}

/** @returns undefined where a line names no head */
export function parseHeadLine(line: string): PublishedHead | undefined {
  const [, caseId, seq, hash = ''] = LINE.exec(line) ?? [];
  return caseId === undefined ? undefined : { caseId, seq: Number(seq), hash };
}
