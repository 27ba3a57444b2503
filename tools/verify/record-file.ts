/**
 * The record of one case as a file (卷宗记录文件), checked without the platform: its first line says which case and where the chain ended
 * when the file was made, each further line is an event as it was hashed.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Sentence } from '../../local/setup/sentence.mjs';
import { type ChainedEvent, endFault } from '../../domain/record/chain.ts';
import type { PublishedHead } from '../../domain/record/heads.ts';
import { type ChainBreak, whyOf, wrongWith } from './chain.ts';

interface RecordHead {
  readonly record: 'jingfa';
  readonly caseId: string;
  readonly seq: number;
  readonly headHash: string;
}

export interface FileReport {
  readonly cases: number;
  readonly events: number;
  /** Of the last event: to be held against what the platform published of the case. */
  readonly headHash?: string;
  /** How many published heads of the case lie on its chain. */
  readonly published?: number;
  readonly broken?: ChainBreak;
}

const notARecord = () => new Sentence('不是下载的卷宗记录', 'not a record as it is downloaded');

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    throw notARecord();
  }
}

function headOf(line: string): RecordHead {
  const head = parsed(line) as unknown as RecordHead | null;
  if (head?.record !== 'jingfa' || !Number.isInteger(head.seq)) throw notARecord();
  return head;
}

const brokenAt = (caseId: string, seq: number, why: string): FileReport => ({
  cases: 0,
  events: seq - 1,
  broken: { caseId, seq, why },
});

/** @returns what is wrong with the event that should come next, or that another hash of it was published */
function faultIn(
  event: ChainedEvent,
  expected: { readonly seq: number; readonly hash: string },
  published: readonly PublishedHead[],
): string | undefined {
  const why = wrongWith(event, expected);
  if (why !== undefined) return why;
  const said = published.find((one) => one.caseId === event.caseId && one.seq === expected.seq);
  return said === undefined || said.hash === event.hash ? undefined : 'another hash of it was published';
}

/** What has been followed of the chain. */
interface Followed {
  readonly head: RecordHead;
  readonly seq: number;
  readonly hash: string;
}

function ending({ head, seq, hash }: Followed): FileReport {
  const { caseId } = head;
  const fault = endFault({ seq, hash }, { seq: head.seq, hash: head.headHash });
  if (fault === undefined) return { cases: 1, events: seq, headHash: hash };
  return { cases: 0, events: seq, broken: { caseId, seq, why: whyOf(fault, seq) } };
}

/** Each head that was published lies on what was followed; a record that ends before one of them has lost its end. */
function compared(
  report: FileReport,
  { head: { caseId }, seq }: Followed,
  published: readonly PublishedHead[],
): FileReport {
  if (report.broken !== undefined || published.length === 0) return report;
  const own = published.filter((one) => one.caseId === caseId);
  const beyond = own.find((one) => one.seq > seq);
  if (beyond !== undefined) return brokenAt(caseId, beyond.seq, 'it was published, and is missing');
  return { ...report, published: own.length };
}

/**
 * @param published heads of the same case that were published, each of which must lie on the chain
 * @throws Sentence when there is no such file, or it is no record
 */
export async function verifyRecordFile(
  path: string,
  published: readonly PublishedHead[] = [],
): Promise<FileReport> {
  let at: Followed | undefined;
  try {
    for await (const line of createInterface({
      input: createReadStream(path, 'utf8'),
      crlfDelay: Infinity,
    })) {
      if (line === '') continue;
      if (at === undefined) {
        at = { head: headOf(line), seq: 0, hash: '' };
        continue;
      }
      const { caseId } = at.head;
      const event = { ...parsed(line), caseId } as unknown as ChainedEvent;
      const seq = at.seq + 1;
      const why = faultIn(event, { seq, hash: at.hash }, published);
      if (why !== undefined) return brokenAt(caseId, seq, why);
      at = { ...at, seq, hash: event.hash };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      throw new Sentence(`没有文件 ${path}`, `there is no file ${path}`);
    }
    throw error;
  }
  if (at === undefined) throw notARecord();
  return compared(ending(at), at, published);
}
