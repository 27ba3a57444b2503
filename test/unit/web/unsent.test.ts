/** Nothing that was entered is erased or left behind without the person being told of it (docs/adr/0020). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contents, eraseKept, eraseMine, unsent } from '../../../web/src/offline/contents.ts';
import { writeDraft } from '../../../web/src/offline/draft-store.ts';
import { countKeptNowhere, letGo, noteKeptNowhere } from '../../../web/src/offline/kept-nowhere.ts';
import { keep, keptNames, readKeptAnswer } from '../../../web/src/offline/kept.ts';
import { addPhotograph, heldByDraft } from '../../../web/src/offline/photographs.ts';
import { store, STORES } from '../../../web/src/offline/store.ts';
import * as vault from '../../../web/src/offline/vault.ts';

const LI = { username: 'li', password: 'correct horse battery' };
const ABOUT = { caseId: 'c1', purpose: 'service', kind: 'photograph' } as const;

async function photographFor(draft: string): Promise<void> {
  const blob = new Blob([new Uint8Array(10)]);
  const picture = { blob, filename: 'a.jpg', mediaType: 'image/jpeg', sha256: 'x', original: false };
  await addPhotograph(heldByDraft(draft), picture, ABOUT);
}

describe('what a sign-out counts', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await vault.shut();
    const db = await store();
    for (const name of STORES) await db.clear(name);
    await vault.openAtSignIn('p1', LI, Date.now() + 60_000);
  });

  it('counts photographs that were taken before anything was typed', async () => {
    await photographFor('task:t1:attempt');
    await photographFor('task:t1:attempt');
    expect(unsent(await contents())).toBe(2);
  });

  it('counts a form with its photographs once', async () => {
    await photographFor('task:t1:attempt');
    await writeDraft('task:t1:attempt', { form: {} });
    expect(unsent(await contents())).toBe(1);
    await eraseMine();
    expect(unsent(await contents())).toBe(0);
  });
});

describe('what a sign-out erases', { timeout: 60_000 }, () => {
  it('leaves who the person is, for a start without a network, and their saved filters', async () => {
    await vault.openAtSignIn('p1', LI, Date.now() + 60_000);
    for (const name of ['me', 'views:cases', 'tasks', 'task:t1']) await keep(name, { of: name });
    await eraseKept();
    await writeDraft('intake', {});
    expect(Array.from((await keptNames('')).keys()).toSorted()).toEqual(['me', 'views:cases']);
    await eraseMine();
    await vault.shut();
    expect(await vault.openOffline(LI)).toBe('p1');
    expect((await readKeptAnswer('me'))?.value).toEqual({ of: 'me' });
    expect((await contents()).drafts).toEqual([]);
  });
});

describe('what this page alone holds', () => {
  const page = new EventTarget();
  const leaving = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  beforeEach(() => {
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });

  it('is counted, and asked about before the page is left', () => {
    expect(leaving()).toBe(false);
    noteKeptNowhere('draft:intake', 1);
    noteKeptNowhere('draft:task:t1:attempt', 2);
    expect([countKeptNowhere(), leaving()]).toEqual([3, true]);
    noteKeptNowhere('draft:intake', 0);
    expect([countKeptNowhere(), leaving()]).toEqual([2, true]);
    letGo();
    expect([countKeptNowhere(), leaving()]).toEqual([0, false]);
    // An answer that comes while the page goes.
    noteKeptNowhere('draft:intake', 1);
    expect([countKeptNowhere(), leaving()]).toEqual([0, false]);
  });
});
