/** Changes of other people take no page of rows away from the person who asked for it, and long lists are read at a slower pace. */
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lists } from '../../../web/src/app/lists.ts';

const READ_MS = 300;

/** A worklist on a screen, each page of which takes its time. */
function worklist(queries: QueryClient) {
  const read: number[] = [];
  const observer = new InfiniteQueryObserver(queries, {
    queryKey: ['worklist', {}],
    queryFn: async ({ pageParam, signal }) => {
      await new Promise((done) => setTimeout(done, READ_MS));
      if (!signal.aborted) read.push(pageParam);
      return { items: [pageParam] };
    },
    initialPageParam: 0,
    getNextPageParam: (_page, pages) => pages.length,
    staleTime: Infinity,
  });
  const end = observer.subscribe(() => undefined);
  const pages = (): number => observer.getCurrentResult().data?.pages.length ?? 0;
  return { observer, read, end, pages };
}

let queries: QueryClient;
let lists: Lists;
let list: ReturnType<typeof worklist>;

beforeEach(async () => {
  vi.useFakeTimers();
  queries = new QueryClient();
  lists = new Lists(queries);
  list = worklist(queries);
  await vi.advanceTimersByTimeAsync(READ_MS);
});
afterEach(() => {
  list.end();
  lists.end();
  queries.clear();
  vi.useRealTimers();
});

async function more(): Promise<void> {
  void list.observer.fetchNextPage();
  await vi.advanceTimersByTimeAsync(READ_MS);
}

describe('lists that change', () => {
  it('are read once for many changes', async () => {
    for (let change = 0; change < 20; change += 1) lists.readSoon();
    await vi.advanceTimersByTimeAsync(500 + READ_MS);
    expect(list.read).toEqual([0, 0]);
  });

  it('show more rows at the first press, however often something changes meanwhile', async () => {
    lists.readSoon();
    await vi.advanceTimersByTimeAsync(400);
    void list.observer.fetchNextPage();
    await vi.advanceTimersByTimeAsync(200);
    lists.readSoon();
    await vi.advanceTimersByTimeAsync(100);
    expect(list.pages()).toBe(2);
    expect(list.read).toEqual([0, 1]);
    // What changed during the press is read afterwards.
    await vi.advanceTimersByTimeAsync(6_000);
    expect(list.read).toEqual([0, 1, 0, 1]);
  });

  it('cost one page every two seconds, however long they are', async () => {
    for (let page = 1; page < 10; page += 1) await more();
    expect(list.pages()).toBe(10);
    list.read.length = 0;
    for (let second = 0; second < 100; second += 1) {
      lists.readSoon();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(list.read.length).toBeGreaterThanOrEqual(30);
    expect(list.read.length).toBeLessThanOrEqual(50);
  });

  it('are read when they are opened again, where nobody saw them', async () => {
    list.end();
    lists.readSoon();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(list.read).toEqual([0]);
    expect(queries.getQueryState(['worklist', {}])?.isInvalidated).toBe(true);
  });
});
