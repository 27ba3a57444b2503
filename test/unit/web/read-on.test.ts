/** All tasks of one who is ill, page by page: those of nobody else, whatever the reader asks for meanwhile. */
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { readOn } from '../../../web/src/screens/tasks/read-on.ts';

interface Page {
  readonly items: readonly string[];
  readonly next: number | null;
}

const PAGES = 3;
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });

function listOf(holder: string, answer: (no: number) => Promise<void> = async () => undefined) {
  return {
    queryKey: ['tasks', holder],
    initialPageParam: 1,
    queryFn: async ({ pageParam: no }: { pageParam: number }): Promise<Page> => {
      await answer(no);
      return { items: [`${holder}-${no}`], next: no < PAGES ? no + 1 : null };
    },
    getNextPageParam: ({ next }: Page) => next,
  };
}

async function looking(list: ReturnType<typeof listOf>) {
  const observer = new InfiniteQueryObserver(client, list);
  observer.subscribe(() => undefined);
  const { data } = await observer.refetch();
  return { observer, pages: data?.pages ?? [] };
}

test('reads all pages that follow', async () => {
  const { observer, pages } = await looking(listOf('li'));
  const all = await readOn(pages, () => observer.fetchNextPage());
  expect(all?.flatMap(({ items }) => items)).toEqual(['li-1', 'li-2', 'li-3']);
});

test('chooses nothing where another list is looked at before it is read', async () => {
  await looking(listOf('zhou'));
  const { observer, pages } = await looking(
    listOf('wang', async (no) => {
      if (no === 2) observer.setOptions(listOf('zhou'));
    }),
  );
  expect(await readOn(pages, () => observer.fetchNextPage())).toBeUndefined();
});

test('chooses nothing where a page did not come', async () => {
  const { observer, pages } = await looking(
    listOf('sun', async (no) => {
      if (no === 3) throw new Error('gone');
    }),
  );
  expect(await readOn(pages, () => observer.fetchNextPage())).toBeUndefined();
});

test('ends at its bound', async () => {
  let asked = 0;
  const first = {};
  const all = await readOn([first], async () => {
    asked += 1;
    return { data: { pages: [first] }, hasNextPage: true, isError: false };
  });
  expect([asked, all]).toEqual([20, [first]]);
});
