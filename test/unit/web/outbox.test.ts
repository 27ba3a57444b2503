/** An act is sent once, under one key, however often it is tried; what is refused stays and holds up nothing (docs/adr/0020). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyOf, corrected } from '../../../web/src/offline/act-body.ts';
import { readDraft, writeDraft } from '../../../web/src/offline/draft-store.ts';
import { type Act, addAct, eraseAct, listActs, reopenAct, settle } from '../../../web/src/offline/outbox.ts';
import {
  addPhotograph,
  heldByAct,
  heldByDraft,
  photographsOf,
  renote,
} from '../../../web/src/offline/photographs.ts';
import { flush } from '../../../web/src/offline/send.ts';
import { store, STORES } from '../../../web/src/offline/store.ts';
import * as vault from '../../../web/src/offline/vault.ts';

const LI = { username: 'li', password: 'correct horse battery' };
const WU = { username: 'wu', password: 'correct horse battery' };
const PICTURE = {
  blob: new Blob([new Uint8Array(10)]),
  filename: 'a.jpg',
  mediaType: 'image/jpeg',
  sha256: 'x',
  original: false,
};
const ABOUT = { caseId: 'c1', purpose: 'service', kind: 'photograph' } as const;

interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** Stands for the API: who is signed in, and what it answers to each act. */
const api = { person: 'p1' as string | undefined, answers: [] as (() => Response)[], sent: [] as Sent[] };

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { date: new Date().toUTCString() } });
const applied = (): Response => json(200, { outcome: 'applied', task: { status: 'completed' } });
const noNetwork = (): Response => {
  throw new TypeError('Failed to fetch');
};
const problem = (status: number, code: string) => (): Response => json(status, { code, title: code });

async function answer(url: string, init?: RequestInit): Promise<Response> {
  if (url === '/api/me') return api.person === undefined ? json(401, {}) : json(200, { id: api.person });
  const body = JSON.parse(init?.body as string) as Record<string, unknown>;
  api.sent.push({ key: new Headers(init?.headers).get('idempotency-key') ?? '', path: url, body });
  return (api.answers.shift() ?? applied)();
}

const act = (taskId: string, note: string): Act => ({
  act: 'attempt',
  taskId,
  caseId: 'c1',
  data: { result: 'not_met', note },
  attemptNo: 1,
  happenedAt: new Date().toISOString(),
  evidenceAt: [],
  said: note,
  form: { note },
});
const states = async () => (await listActs()).map(({ row }) => row.state);

beforeEach(async () => {
  vi.stubGlobal('fetch', answer);
  Object.assign(api, { person: 'p1', answers: [], sent: [] });
  await vault.shut();
  const db = await store();
  for (const name of STORES) await db.clear(name);
  await vault.openAtSignIn('p1', LI, Date.now() + 60_000);
});

describe('the outbox', { timeout: 60_000 }, () => {
  it('sends an act once, also when two rounds are asked for at once', async () => {
    await addAct(act('t1', 'a'), 'task:t1');
    await Promise.all([flush(), flush()]);
    await flush();
    expect(api.sent).toHaveLength(1);
    expect(api.sent[0]?.path).toBe('/api/tasks/t1/attempts');
    expect(await states()).toEqual(['sent']);
  });

  it.each([
    ['no network', noNetwork],
    ['a session that ended', problem(401, 'session_required')],
    ['a server that starts', problem(503, 'not_ready')],
    ['too many requests', problem(429, 'too_many')],
    ['an answer to come', () => json(202, { outcome: 'pending' })],
    ['a fault of the server', problem(500, 'internal')],
  ])('keeps its key and body through %s', async (_, first) => {
    await addAct(act('t1', 'a'), 'task:t1');
    api.answers.push(first);
    await flush();
    expect(await states()).toEqual(['waiting']);
    await flush();
    expect(await states()).toEqual(['sent']);
    expect(api.sent).toHaveLength(2);
    expect(api.sent[1]).toEqual(api.sent[0]);
  });

  it('keeps a refused act with the reason, and sends the others', async () => {
    await addAct(act('t1', 'a'), 'task:t1');
    await addAct(act('t2', 'b'), 'task:t2');
    api.answers.push(problem(409, 'task_withdrawn'));
    await flush();
    expect(await states()).toEqual(['refused', 'sent']);
    expect((await listActs())[0]?.act?.problem).toMatchObject({ status: 409, code: 'task_withdrawn' });
    await flush();
    expect(api.sent).toHaveLength(2);
  });

  it('opens a refused act again as a draft, with a new key when it is sent', async () => {
    const key = await addAct(act('t1', 'a'), 'task:t1');
    api.answers.push(problem(422, 'task_proof_missing'));
    await flush();
    expect(await reopenAct(key, 'task:t1')).toBe('reopened');
    expect((await readDraft<{ form: unknown; refusal: unknown }>('task:t1'))?.value).toMatchObject({
      form: { note: 'a' },
      refusal: { code: 'task_proof_missing' },
    });
    await addAct(act('t1', 'b'), 'task:t1');
    expect(await readDraft('task:t1')).toBeUndefined();
    await flush();
    expect(new Set(api.sent.map((one) => one.key)).size).toBe(2);
  });

  it('does not write over another draft of the same task', async () => {
    const key = await addAct(act('t1', 'a'), 'task:t1');
    api.answers.push(problem(409, 'task_withdrawn'));
    await flush();
    await writeDraft('task:t1', { form: { note: 'other' } });
    expect(await reopenAct(key, 'task:t1')).toBe('occupied');
    expect(await states()).toEqual(['refused']);
  });

  it('sends nothing in the name of another person', async () => {
    await addAct(act('t1', 'a'), 'task:t1');
    api.person = 'p2';
    await flush();
    api.person = undefined;
    await flush();
    expect(api.sent).toEqual([]);
    expect(await states()).toEqual(['waiting']);
  });

  it('keeps the order of one task behind an answer that is to come, and lets other tasks go', async () => {
    await addAct(act('t1', 'a'), 'task:t1');
    await addAct(act('t1', 'b'), 'task:t1');
    await addAct(act('t2', 'c'), 'task:t2');
    api.answers.push(() => json(202, { outcome: 'pending' }));
    await flush();
    expect(await states()).toEqual(['waiting', 'waiting', 'sent']);
    await flush();
    expect(api.sent.map(({ body }) => (body['data'] as { note: string }).note)).toEqual(['a', 'c', 'a', 'b']);
  });

  it('takes an act that a killed page was sending for one that waits', async () => {
    await addAct(act('t1', 'a'), 'task:t1');
    const db = await store();
    const [row] = await db.getAll('acts');
    await db.put('acts', { ...row!, state: 'sending' });
    await flush();
    expect(await states()).toEqual(['sent']);
  });

  it('moves photographs from the draft to the act, and erases them with it', async () => {
    await addPhotograph(heldByDraft('task:t1'), PICTURE, ABOUT);
    const key = await addAct(act('t1', 'a'), 'task:t1');
    expect(await photographsOf(heldByDraft('task:t1'))).toEqual([]);
    expect(await photographsOf(heldByAct(key))).toHaveLength(1);
    await eraseAct((await listActs())[0]!.row);
    expect(await (await store()).count('photographs')).toBe(0);
  });

  it('leaves a photograph of another person, or under an older password, where it is', async () => {
    await addPhotograph(heldByDraft('task:t1'), PICTURE, ABOUT);
    await vault.shut();
    await vault.openAtSignIn('p1', { ...LI, password: 'changed elsewhere' }, Date.now() + 60_000);
    await addAct(act('t1', 'under the new password'), 'task:t1');
    await vault.openAtSignIn('p2', WU, Date.now() + 60_000);
    api.person = 'p2';
    const key = await addAct(act('t1', 'of another'), 'task:t1');
    await flush();
    expect(await states()).toEqual(['sent']);
    await eraseAct((await listActs())[0]!.row);
    expect(await photographsOf(heldByAct(key))).toEqual([]);
    await vault.shut();
    await vault.openAtSignIn('p1', { ...LI, password: 'changed elsewhere' }, Date.now() + 60_000);
    api.person = 'p1';
    await flush();
    expect(await states()).toEqual(['sent']);
    await vault.openAtSignIn('p1', LI, Date.now() + 60_000);
    expect(await photographsOf(heldByDraft('task:t1'))).toHaveLength(1);
  });

  it('lets go of a photograph only once it is a document of the API', async () => {
    await addPhotograph(heldByDraft('task:t1'), PICTURE, ABOUT);
    await addPhotograph(heldByDraft('task:t1'), PICTURE, ABOUT);
    const key = await addAct(act('t1', 'a'), 'task:t1');
    const [first] = await photographsOf(heldByAct(key));
    await renote(first!, { ...first!.note, documentId: 'd1' });
    const [kept] = await listActs();
    await settle(kept!.row, kept!.act!);
    expect((await photographsOf(heldByAct(key))).map(({ id }) => id === first!.id)).toEqual([false]);
  });
});

describe('the body of an act', () => {
  const clocks = { device: Date.parse('2026-11-29T10:00:00Z'), server: Date.parse('2026-11-29T10:00:00Z') };

  it('puts documents where the schema has them, after those that are there', () => {
    const completed: Act = {
      ...act('t1', 'a'),
      act: 'complete',
      data: { result: { outcome: 'served' }, attempt: { result: 'done', evidence: ['d0'] } },
      evidenceAt: ['attempt'],
    };
    expect(bodyOf(completed, ['d1', 'd2'], clocks)['data']).toEqual({
      result: { outcome: 'served' },
      attempt: { result: 'done', evidence: ['d0', 'd1', 'd2'] },
    });
  });

  it('corrects a clock that goes wrong, and sends no act of the future', () => {
    const ahead = { device: clocks.server + 3600_000, server: clocks.server };
    expect(corrected('2026-11-29T10:30:00.000Z', ahead)).toBe('2026-11-29T09:30:00.000Z');
    expect(corrected('2026-11-29T10:00:00.900Z', clocks)).toBe('2026-11-29T10:00:00.000Z');
    expect(corrected('2026-11-29T09:00:00.000Z', clocks)).toBe('2026-11-29T09:00:00.000Z');
  });
});
