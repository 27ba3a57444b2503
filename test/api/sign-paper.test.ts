/** Signatures under an issued paper over HTTP (ADR 0037): whose, before whom, of which bytes, and what is left of them. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIssuedPaper } from '../../db/queries/evidence/issued-papers.ts';
import { signatureLines } from '../../domain/record/signature-lines.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { drawn, glass, lineOf, type Paper, PaperDesk, wordsIn } from './support/paper-desk.ts';

const WITNESS = '邻居赵四';

let api: ApiServer;
let desk: PaperDesk;
let caseId: string;
let parties: readonly string[];

beforeAll(async () => {
  api = await openApiServer();
  desk = new PaperDesk(api);
});
afterAll(() => api.close());

describe('a signature', () => {
  let paper: Paper;
  beforeAll(async () => {
    caseId = await desk.agreed();
    parties = await desk.partiesOf(caseId);
    paper = (await desk.issue('mediator', caseId)).body;
  });

  test('on the glass seals the digest, once for each signer, and is answered again for its key', async () => {
    const key = randomUUID();
    const signer = lineOf(paper, 'party', parties[0]);
    const { status, body } = await desk.put('mediator', paper, glass(signer), key);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({ sha256: paper.sha256, signatures: [{ signer, means: 'glass' }] });
    expect((await desk.put('mediator', paper, glass(signer), key)).body).toEqual(body);
    const twice = await desk.put('mediator', paper, glass(signer));
    expect([twice.status, twice.body.code]).toEqual([409, 'paper_signed_before']);
    expect((await desk.reading('mediator', paper.paperId)).missing).toBe(2);
  });

  test('of other bytes than the paper’s is refused', async () => {
    const other = { ...paper, sha256: 'f'.repeat(64) };
    const { status, body } = await desk.put('mediator', other, glass(lineOf(paper, 'party', parties[1])));
    expect([status, body.code]).toEqual([409, 'paper_other_bytes']);
  });

  test.each([
    ['nothing drawn', { lines: [[{ x: 1, y: 1, t: 0 }]] }],
    [
      'time that runs back',
      {
        lines: [
          [
            { x: 0, y: 0, t: 9 },
            { x: 90, y: 90, t: 1 },
          ],
        ],
      },
    ],
    ['no line', { lines: [] }],
  ])('with %s is refused at its field', async (_why, strokes) => {
    const { status, body } = await desk.put(
      'mediator',
      paper,
      glass(lineOf(paper, 'party', parties[1]), { strokes }),
    );
    expect([status, body.code]).toEqual([400, 'invalid_body']);
  });

  test('by an agent needs an agent with power to settle', async () => {
    const { status, body } = await desk.put(
      'mediator',
      paper,
      glass(lineOf(paper, 'party', parties[1]), { agentNo: 1 }),
    );
    expect([status, body.code]).toEqual([409, 'agent_unrecorded']);
  });

  test('by a mark needs a mark and a witness who is no party', async () => {
    const mark = { means: 'mark', signer: lineOf(paper, 'party', parties[1]) };
    const witness = { name: WITNESS, strokes: drawn(5) };
    expect((await desk.put('mediator', paper, mark)).status).toBe(400);
    expect((await desk.put('mediator', paper, { ...mark, witness })).status).toBe(400);
    const party = await desk.put('mediator', paper, {
      ...mark,
      strokes: drawn(),
      witness: { ...witness, name: '张三' },
    });
    expect([party.status, party.body.code]).toEqual([422, 'witness_is_party']);
    const { status } = await desk.put('mediator', paper, { ...mark, strokes: drawn(2), witness });
    expect(status).toBe(201);
  });

  test.each([
    ['police', 'a people’s agreement is not theirs to hand out', 403],
    ['judge', 'nor has the bench a line on it', 403],
    ['otherStation', 'elsewhere it is not known', 404],
  ])('taken by %s: %s', async (key, _why, status) => {
    expect((await desk.put(key, paper, glass('party:x'))).status).toBe(key === 'otherStation' ? status : 422);
    expect((await desk.put(key, paper, glass(lineOf(paper, 'mediator')))).status).toBe(status);
  });

  test('of the mediator is put by that mediator alone, with the own session', async () => {
    const signer = lineOf(paper, 'mediator');
    const other = await desk.put('mediator2', paper, glass(signer));
    expect(other.status, JSON.stringify(other.body)).toBeGreaterThanOrEqual(403);
    const { status, body } = await desk.put('mediator', paper, glass(signer));
    expect(status, JSON.stringify(body)).toBe(201);
    const recorder = await desk.put('mediator', paper, glass(lineOf(paper, 'recorder')));
    expect([recorder.status, recorder.body.code]).toEqual([409, 'paper_signed_before']);
  });

  test('all being there, nothing is missing, and the signed copy shows who, how, and what was sealed', async () => {
    const now = await desk.reading('mediator', paper.paperId);
    expect(now.missing).toBe(0);
    const path = `/api/papers/${paper.paperId}/signed`;
    const [one, again] = [await desk.bytesAt('mediator', path), await desk.bytesAt('mediator', path)];
    expect(one.status).toBe(200);
    expect(again.bytes).toEqual(one.bytes);
    const text = await wordsIn(one.bytes);
    for (const said of [
      '签名记载',
      paper.sha256.slice(0, 32),
      '张三（申请人）',
      `见证人${WITNESS}`,
      '张桂兰（调解员）',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('尚未签名');
    const { bytes } = await desk.bytesAt('mediator', `/api/documents/${paper.documentId}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(paper.sha256);
    expect((await desk.bytesAt('otherStation', path)).status).toBe(404);
    expect((await desk.bytesAt('courtSupervisor', path)).status).toBe(403);
  });

  test('is chained to the one before, its hash made of lines that anybody can compute', async () => {
    const found = await readIssuedPaper(api.platform.api, paper.paperId);
    const signatures = found?.signatures ?? [];
    expect(signatures).toHaveLength(3);
    let prev = '';
    for (const one of signatures) {
      expect(one.prevHash).toBe(prev);
      expect(createHash('sha256').update(signatureLines(one)).digest('hex')).toBe(one.hash);
      prev = one.hash;
    }
  });

  test('leaves no stroke and no witness in its row, in a log or in another answer', async () => {
    const rows = await api.platform.api.rows(sql`select to_jsonb(s) as kept from paper_signatures s`);
    const answer = JSON.stringify(
      (await (await api.as('mediator')).get(`/api/papers/${paper.paperId}`)).body,
    );
    for (const said of [JSON.stringify(rows), api.logs.join('\n'), answer]) {
      expect(said).not.toContain(WITNESS);
      expect(said).not.toContain('strokes');
    }
  });

  test('cannot be changed or taken back', async () => {
    const owner = api.platform.api;
    await expect(owner.rows(sql`update paper_signatures set signer = 'x'`)).rejects.toMatchObject({
      sqlState: '42501',
    });
    await expect(owner.rows(sql`delete from issued_papers`)).rejects.toMatchObject({ sqlState: '42501' });
  });
});
