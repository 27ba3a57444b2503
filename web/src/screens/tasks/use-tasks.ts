/** The tasks that are asked for, a page at a time; those in hand also without a network. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { listTasks, type TaskListItem } from '../../api/generated.ts';
import { myTasksOrKept } from '../../offline/keeping.ts';
import { readOn } from './read-on.ts';
import { type Filters, isKeptList, paramsOf } from './task-filters.ts';

interface Page {
  readonly items: readonly TaskListItem[];
  readonly nextCursor: string | null;
  /** When the device kept it (milliseconds since 1970), where the API gave no answer. */
  readonly keptAt?: number;
}

async function readPage(filters: Filters, cursor: string | undefined): Promise<Page> {
  if (!isKeptList(filters)) {
    return await listTasks({ ...paramsOf(filters), ...(cursor === undefined ? {} : { cursor }) });
  }
  const { value, keptAt } = await myTasksOrKept();
  return { items: value, nextCursor: null, ...(keptAt === undefined ? {} : { keptAt }) };
}

export function useTasks(filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: ['tasks', 'list', filters],
    queryFn: ({ pageParam }) => readPage(filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  /** @returns all tasks of the list; undefined where that cannot be said */
  const readAll = async (): Promise<readonly TaskListItem[] | undefined> =>
    (await readOn(pages, () => query.fetchNextPage()))?.flatMap(({ items }) => items);
  return { ...query, items: pages.flatMap(({ items }) => items), keptAt: pages[0]?.keptAt, readOn: readAll };
}
