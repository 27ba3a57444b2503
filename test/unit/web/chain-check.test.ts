/** The hash chain checked as the browser does: what is whole is found whole, and each way to touch a record is found where it was touched. */
import { describe, expect, test } from 'vitest';
import { eventHash } from '../../../tools/verify/chain.ts';
import {
  chainOfFile,
  checkChain,
  type Digest,
  headsToHold,
} from '../../../web/src/screens/inspector/chain-check.ts';

const CASE = '7d9f6b3e-6a5e-4d6e-9f63-111111111111';

/** As the worker does, with the WebCrypto of Node. */
const digest: Digest = async (text) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');

interface Line {
  readonly seq: number;
  readonly inputNo: number;
  readonly recordedAt: string;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** A record as the command line hashes it. */
function record(length: number): Line[] {
  const lines: Line[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prevHash = lines.at(-1)?.hash ?? '';
    const line = {
      seq,
      inputNo: seq,
      recordedAt: '2026-01-05T01:00:00.000Z',
      body: JSON.stringify({ data: { note: `第${seq}条` } }),
    };
    lines.push({
      ...line,
      prevHash,
      hash: eventHash({ ...line, caseId: CASE, prevHash, hash: '' }, prevHash),
    });
  }
  return lines;
}

const headOf = (lines: readonly Line[]) => ({ seq: lines.length, hash: lines.at(-1)?.hash ?? '' });

const check = (events: readonly Line[], head = headOf(record(6)), mayBeSealed = false) =>
  checkChain({ caseId: CASE, events, heads: [head], mayBeSealed }, digest);

describe('a record', () => {
  test('that nobody touched is whole up to the published head', async () => {
    const lines = record(6);
    expect(await check(lines)).toEqual({ whole: 6, sealed: 0, end: headOf(lines) });
  });

  test.each<[string, (lines: Line[]) => void, { seq: number; kind: string }]>([
    [
      'a content that was changed',
      (lines) => void lines.splice(2, 1, { ...lines[2]!, body: lines[2]!.body.replace('第', '地') }),
      { seq: 3, kind: 'content' },
    ],
    [
      'a content that was changed, with a hash to suit it',
      (lines) => {
        const body = '{"data":{}}';
        const touched = { ...lines[2]!, caseId: CASE, body };
        lines.splice(2, 1, { ...lines[2]!, body, hash: eventHash(touched, touched.prevHash) });
      },
      { seq: 4, kind: 'link' },
    ],
    ['one that was taken out', (lines) => void lines.splice(3, 1), { seq: 4, kind: 'missing' }],
    ['an end that was cut off', (lines) => void lines.splice(-1, 1), { seq: 6, kind: 'cut' }],
    [
      'a content that was withheld',
      (lines) => void lines.splice(1, 1, { ...lines[1]!, body: '' }),
      {
        seq: 2,
        kind: 'content',
      },
    ],
  ])('%s is found where it is', async (_what, touch, fault) => {
    const lines = record(6);
    touch(lines);
    expect((await check(lines)).fault).toEqual(fault);
  });

  test('made anew from its first event on is told by the published head', async () => {
    const other = { seq: 6, hash: 'f'.repeat(64) };
    expect((await check(record(6), other)).fault).toEqual({ seq: 6, kind: 'head' });
  });

  test('that grew since the head was published still has that head on it', async () => {
    expect((await check(record(8))).fault).toBeUndefined();
  });

  test('read before the night is held against no head of what came since, and is cut where nothing came', async () => {
    const whole = record(5);
    const read = whole.slice(0, 3);
    const published = [...whole.slice(1, 2), ...whole.slice(4)].map(({ seq, hash }) => ({ seq, hash }));
    const check = (now: number) =>
      checkChain(
        { caseId: CASE, events: read, heads: headsToHold(published, 3, now), mayBeSealed: true },
        digest,
      );
    expect((await check(5)).fault).toBeUndefined();
    // The record goes no further than what was read, and a head beyond it was published.
    expect((await check(3)).fault).toEqual({ seq: 5, kind: 'cut' });
    expect((await check(4)).fault).toEqual({ seq: 5, kind: 'cut' });
  });

  test('of which something is sealed from the reader: the links are checked, and how many were not read is told', async () => {
    const lines = record(6);
    const second = { ...lines[1]!, body: '' };
    lines.splice(1, 1, { ...second, sealed: true } as Line);
    expect(await check(lines, headOf(lines), true)).toMatchObject({ whole: 6, sealed: 1 });
    // Blank, and nobody says that it is sealed.
    lines.splice(1, 1, second);
    expect((await check(lines, headOf(lines), true)).fault).toEqual({ seq: 2, kind: 'content' });
  });

  test('as it is downloaded is read line by line, and its own head counts as well', async () => {
    const lines = record(6);
    const published = [headOf(lines)];
    const first = { record: 'jingfa', caseId: CASE, caseNumber: 'X', seq: 6, headHash: headOf(lines).hash };
    const file = (head: object) => [head, ...lines].map((one) => `${JSON.stringify(one)}\n`).join('');
    expect(await checkChain(chainOfFile(file(first), published), digest)).toMatchObject({ whole: 6 });
    const wrong = chainOfFile(file({ ...first, headHash: '0'.repeat(64) }), published);
    expect((await checkChain(wrong, digest)).fault).toEqual({ seq: 6, kind: 'head' });
    expect(() => chainOfFile('<html>', published)).toThrow(SyntaxError);
  });
});
