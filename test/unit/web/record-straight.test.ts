/** Where the device keeps nothing an act goes straight: pressed again without an answer it is the same request (docs/adr/0020). */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../web/src/offline/outbox.ts';
import { recordAct } from '../../../web/src/offline/record.ts';

interface Sent {
  readonly path: string;
  readonly key: string | null;
  readonly body: string;
}

/** Stands for the API. */
const api = { answers: [] as (() => Response)[], sent: [] as Sent[] };

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const applied = (): Response => json(200, { outcome: 'applied', task: { status: 'assigned' } });
const pending = (): Response => json(202, { outcome: 'pending', decisionId: 'd1' });
const noNetwork = (): Response => {
  throw new TypeError('Failed to fetch');
};
const problem = (status: number, code: string) => (): Response => json(status, { code, title: code });

async function answer(path: string, init?: RequestInit): Promise<Response> {
  const key = new Headers(init?.headers).get('idempotency-key');
  if (init?.method === 'POST') api.sent.push({ path, key, body: init.body as string });
  return (api.answers.shift() ?? applied)();
}

let minute = 0;

/** As the form makes it at each press: the instant differs. */
const pressed = (note: string): Act => ({
  act: 'attempt',
  taskId: 't1',
  caseId: 'c1',
  data: { result: 'not_met', note },
  attemptNo: 1,
  happenedAt: new Date(Date.UTC(2026, 10, 29, 8, (minute += 1))).toISOString(),
  evidenceAt: [],
  said: note,
  form: { data: { note } },
});

const press = (note: string, draft: string): Promise<unknown> => recordAct(pressed(note), draft, []);

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  Object.assign(api, { answers: [], sent: [] });
});

describe('an act without a vault', { timeout: 60_000 }, () => {
  it.each([
    ['no answer', noNetwork],
    ['a server that starts', problem(503, 'not_ready')],
    ['an ended session', problem(401, 'session_required')],
  ])('is the same request after %s, however often it is pressed', async (what, first) => {
    api.answers.push(first, first, applied);
    await expect(press('a', what)).rejects.toThrow();
    await expect(press('a', what)).rejects.toThrow();
    expect(await press('a', what)).toBe('sent');
    expect(api.sent).toHaveLength(3);
    expect(api.sent[1]).toEqual(api.sent[0]);
    expect(api.sent[2]).toEqual(api.sent[0]);
  });

  it('is another request when the person changed what is said, or after an answer', async () => {
    api.answers.push(noNetwork, problem(409, 'task_withdrawn'), applied, applied);
    await expect(press('a', 'changed')).rejects.toThrow();
    await expect(press('b', 'changed')).rejects.toThrow();
    await press('b', 'changed');
    await press('b', 'changed');
    expect(new Set(api.sent.map(({ key }) => key)).size).toBe(4);
  });

  it('waits for the outcome of an answer that is to come, and tells a refusal', async () => {
    api.answers.push(pending, () =>
      json(200, { outcome: 'refused', code: 'task_withdrawn', title: '已撤回' }),
    );
    await expect(press('a', 'pending')).rejects.toMatchObject({ status: 409, code: 'task_withdrawn' });
    api.answers.push(pending, () => json(200, { outcome: 'applied', decisionId: 'd1' }));
    expect(await press('a', 'pending')).toBe('sent');
    expect(new Set(api.sent.map(({ key }) => key)).size).toBe(2);
  });

  it('is no outcome while none is known', async () => {
    vi.useFakeTimers();
    api.answers.push(...Array.from({ length: 7 }, () => pending));
    const first = expect(press('a', 'unknown')).rejects.toMatchObject({ unanswered: true });
    await vi.runAllTimersAsync();
    await first;
    vi.useRealTimers();
    expect(await press('a', 'unknown')).toBe('sent');
    expect(api.sent[1]).toEqual(api.sent[0]);
  });
});
