/** The stream of changes outlives an ended session, and what it missed is read again (docs/adr/0019). */
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../../web/src/app/live.ts';
import { reopenStreams } from '../../../web/src/app/stream.ts';
import { FakeEventSource } from './event-source.ts';

const page = new EventTarget();
const ends: (() => void)[] = [];
const asked: string[] = [];

/** A tab that shows a case and the worklist. */
function tab() {
  const queries = new QueryClient();
  const reads = { case: 0, worklist: 0, presence: 0 };
  const keys = { case: ['case', 'c1'], worklist: ['worklist', 'c1'], presence: ['case', 'c1', 'presence'] };
  for (const key of ['case', 'worklist', 'presence'] as const) {
    const read = async () => (reads[key] += 1);
    const observer = new QueryObserver(queries, {
      queryKey: keys[key],
      queryFn: read,
      staleTime: Infinity,
    });
    ends.push(observer.subscribe(() => undefined));
  }
  const end = follow(queries);
  ends.push(end);
  return { reads, end };
}

async function until(holds: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
}

const streams = (): number => FakeEventSource.all.length;

beforeEach(() => {
  FakeEventSource.all.length = 0;
  asked.length = 0;
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response('{}', { status: 401 });
  });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

describe('the stream of changes', { timeout: 30_000 }, () => {
  it('reads again what changed, and at its first opening only who else is there', async () => {
    const { reads } = tab();
    await until(() => streams() === 1 && reads.case === 1 && reads.presence === 1);
    FakeEventSource.last.opens();
    await until(() => reads.presence === 2);
    expect([reads.case, reads.worklist]).toEqual([1, 1]);
    FakeEventSource.last.says('case', { caseId: 'c1', seq: 2 });
    await until(() => reads.case === 2 && reads.worklist === 2);
  });

  it('reads everything again when its first opening came late', async () => {
    const { reads } = tab();
    await until(() => streams() === 1 && reads.case === 1);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_000);
    FakeEventSource.last.opens();
    await until(() => reads.case === 2 && reads.worklist === 2);
  });

  it('reads everything again when it opens once more', async () => {
    const { reads } = tab();
    await until(() => streams() === 1 && reads.case === 1);
    FakeEventSource.last.opens();
    FakeEventSource.last.breaks();
    FakeEventSource.last.opens();
    await until(() => reads.case === 2 && reads.worklist === 2);
    expect(streams()).toBe(1);
  });

  it('is opened again after it was refused, at once after a sign-in, and the API is asked who is there', async () => {
    const { reads } = tab();
    await until(() => streams() === 1 && reads.case === 1);
    FakeEventSource.last.opens();
    FakeEventSource.last.isRefused();
    expect(asked).toEqual(['/api/me']);
    expect(streams()).toBe(1);
    reopenStreams();
    expect(streams()).toBe(2);
    FakeEventSource.last.isRefused();
    await until(() => streams() === 3);
    expect(asked).toEqual(['/api/me']);
    FakeEventSource.last.opens();
    await until(() => reads.case === 2 && reads.worklist === 2);
    reopenStreams();
    expect(streams()).toBe(3);
  });

  it('is one for all tabs; the tab that takes it over has all of them read again', async () => {
    const first = tab();
    await until(() => streams() === 1);
    FakeEventSource.last.opens();
    const others = [tab(), tab()];
    await until(() => others.every(({ reads }) => reads.case === 1));
    FakeEventSource.last.says('case', { caseId: 'c1', seq: 2 });
    await until(() => others.every(({ reads }) => reads.case === 2 && reads.worklist === 2));
    expect(streams()).toBe(1);
    first.end();
    await until(() => streams() === 2);
    FakeEventSource.last.opens();
    await until(() => others.every(({ reads }) => reads.case === 3 && reads.worklist === 3));
  });
});
