/** The hash chain of a record (记录的哈希链): what is hashed, and what each way of tampering with a record is called (`domain/record/chain.ts`). */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  CHAIN_START,
  type ChainedEvent,
  type ChainFault,
  type ChainPlace,
  chainText,
  endFault,
  linkFault,
} from '../../../domain/record/chain.ts';

const hashed = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function chained(before: readonly ChainedEvent[], body: string): readonly ChainedEvent[] {
  const prevHash = before.at(-1)?.hash ?? '';
  const seq = before.length + 1;
  const said = { caseId: 'case-1', seq, inputNo: seq + 6, recordedAt: '2026-01-05T02:00:00.000Z', body };
  const event = { ...said, prevHash, hash: '' };
  return [...before, { ...event, hash: hashed(chainText(event, prevHash)) }];
}

const RECORD = ['{"type":"case_opened"}', '{"type":"triaged"}', '{"type":"stage_entered"}'].reduce(
  chained,
  [] as readonly ChainedEvent[],
);
const HEAD: ChainPlace = { seq: 3, hash: RECORD[2]?.hash ?? '' };

/** What a reader of the record finds who follows it to where it is said to end. */
function faultOf(record: readonly ChainedEvent[], head = HEAD): ChainFault | undefined {
  let at = CHAIN_START;
  for (const event of record) {
    const fault = linkFault(event, at);
    if (fault !== undefined) return fault;
    if (hashed(chainText(event, at.hash)) !== event.hash) return 'content';
    at = event;
  }
  return endFault(at, head);
}

const changed = (seq: number, more: Partial<ChainedEvent>) =>
  RECORD.map((event) => (event.seq === seq ? { ...event, ...more } : event));

test('what is hashed is the hash before, the case, the numbers, the instant and the body, each on its line', () => {
  const [first, second] = RECORD;
  if (first === undefined || second === undefined) throw new Error('two events');
  expect(chainText(first, '')).toBe('\ncase-1\n1\n7\n2026-01-05T02:00:00.000Z\n{"type":"case_opened"}');
  expect(chainText(second, first.hash)).toBe(
    `${first.hash}\ncase-1\n2\n8\n2026-01-05T02:00:00.000Z\n{"type":"triaged"}`,
  );
});

describe('a record', () => {
  test('as it was written holds', () => {
    expect(faultOf(RECORD)).toBeUndefined();
    expect(faultOf([], CHAIN_START)).toBeUndefined();
  });

  test.each<[string, readonly ChainedEvent[], ChainFault]>([
    ['without its first event', RECORD.slice(1), 'missing'],
    ['without one between', RECORD.filter(({ seq }) => seq !== 2), 'missing'],
    ['with one twice', [...RECORD.slice(0, 1), ...RECORD], 'missing'],
    ['whose link names another hash', changed(2, { prevHash: 'f'.repeat(64) }), 'link'],
    ['whose body was changed', changed(2, { body: '{"type":"closed"}' }), 'content'],
    ['of another case', changed(1, { caseId: 'case-2' }), 'content'],
    ['of another input', changed(3, { inputNo: 1 }), 'content'],
    ['of another instant', changed(3, { recordedAt: '2026-01-04T02:00:00.000Z' }), 'content'],
    ['cut off at its end', RECORD.slice(0, 2), 'cut'],
    ['longer than it is said to be', chained(RECORD, '{}'), 'head'],
  ])('%s is found out', (_how, record, fault) => {
    expect(faultOf(record)).toBe(fault);
  });

  test('written anew from its beginning ends in another hash', () => {
    const other = ['{"a":1}', '{"b":2}', '{"c":3}'].reduce(chained, [] as readonly ChainedEvent[]);
    expect(faultOf(other)).toBe('head');
  });
});
