/** One who left stays outside until the API has ended the session (docs/adr/0019). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endLeftSession, noteLeaving } from '../../../web/src/app/left-session.ts';
import { personQuery } from '../../../web/src/app/person.ts';

const kept = new Map<string, string>();
let signOut: () => Response;
const asked: string[] = [];

beforeEach(() => {
  kept.clear();
  asked.length = 0;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return url === '/api/me' ? Response.json({ id: 'p1' }) : signOut();
  });
  noteLeaving();
});

describe('a session that was left without a network', () => {
  it.each([[429], [500], [403]])('does not come back while the API answers %i to its end', async (status) => {
    signOut = () => Response.json({ code: 'later', title: 'later' }, { status });
    await expect(personQuery.queryFn()).rejects.toMatchObject({ status: 401 });
    expect(asked).toHaveLength(1);
    signOut = () => Response.json({});
    expect((await personQuery.queryFn()).id).toBe('p1');
    await endLeftSession();
    expect(asked).toHaveLength(3);
  });

  it('does not come back while there is no answer', async () => {
    signOut = () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(personQuery.queryFn()).rejects.toMatchObject({ unanswered: true });
    expect(asked).toHaveLength(1);
  });

  it('is over where the API knows it no more', async () => {
    signOut = () => Response.json({ code: 'session_required', title: '' }, { status: 401 });
    await endLeftSession();
    await endLeftSession();
    expect(asked).toHaveLength(1);
  });
});
