/** Every request that fails is a Problem, and an ended session is told whatever asked. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBytes, onSessionEnd } from '../../../web/src/api/ask.ts';

let response: () => Response;

beforeEach(() => {
  vi.stubGlobal('fetch', async () => response());
});

const paper = (): Promise<Blob> => askBytes('/api/documents/d1', {});

describe('the bytes of a document', () => {
  it('come as they are', async () => {
    response = () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } });
    const blob = await paper();
    expect([blob.type, await blob.text()]).toEqual(['application/pdf', '%PDF']);
  });

  it('tell that the session has ended', async () => {
    const ended = vi.fn();
    const end = onSessionEnd(ended);
    response = () => Response.json({ code: 'session_required', title: '请登录' }, { status: 401 });
    await expect(paper()).rejects.toMatchObject({ status: 401, code: 'session_required' });
    expect(ended).toHaveBeenCalledOnce();
    end();
  });

  it.each([
    [
      'before the first byte',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    [
      'after some',
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new Uint8Array(10));
              controller.error(new TypeError('network error'));
            },
          }),
        ),
    ],
  ])('are not answered where the line is cut %s', async (_, cut) => {
    response = cut;
    await expect(paper()).rejects.toMatchObject({ status: 0, unanswered: true });
  });
});
