/** What the worklist asks the API, by the filters of the address. */
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { countWorklist, worklist, type WorklistCounts, type WorklistParams } from '../../api/generated.ts';
import { useListSearch } from '../../parts/list-search.ts';
import { useStill } from '../../parts/use-still.ts';
import { BANDS, type Band, type Item, keyOf, TABS, type Tab } from './items.ts';

type Stage = NonNullable<WorklistParams['stage']>;

export interface Filters {
  readonly tab?: Tab;
  readonly band?: Band;
  readonly drill?: 'true' | 'false';
  readonly stage?: Stage;
  readonly matter?: string;
}

/** What takes rows away from a tab. */
export const NARROWING = ['band', 'drill', 'stage', 'matter'] as const satisfies readonly (keyof Filters)[];

export const narrowedBy = (filters: Filters): number =>
  NARROWING.filter((name) => filters[name] !== undefined).length;

const oneOf = <T extends string>(all: readonly T[], given: string | null): T | undefined =>
  all.find((one) => one === given);

function filtersOf(params: URLSearchParams): Filters {
  const given = (name: string): string | undefined => params.get(name) ?? undefined;
  const read = {
    tab: oneOf(TABS, params.get('tab')),
    band: oneOf(BANDS, params.get('band')),
    drill: oneOf(['true', 'false'] as const, params.get('drill')),
    stage: given('stage'),
    matter: given('matter'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Filters;
}

/** @returns the filters of the address, the text that is looked for, and how to change them */
export function useFilters() {
  const list = useListSearch();
  return { ...list, filters: filtersOf(list.params) };
}

/** What is looked for goes to the API and into no address of a page. */
const asked = (filters: Filters, text: string) => ({ ...filters, ...(text === '' ? {} : { q: text }) });

const PAGE = '100';

function rowsQuery(filters: Filters, text: string) {
  const params = asked(filters, text);
  return infiniteQueryOptions({
    queryKey: ['worklist', params],
    queryFn: ({ pageParam }) =>
      worklist({
        ...params,
        limit: PAGE,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

function tabCountsQuery(filters: Filters, text: string) {
  const { tab: _tab, band: _band, ...narrowing } = filters;
  const params = asked(narrowing, text);
  return queryOptions({
    queryKey: ['counts', 'worklist', params],
    queryFn: () => countWorklist(params),
  });
}

/** Asks for what the page shows first, while its frame is drawn. @param params of its address */
export async function askAhead(queries: QueryClient, params: URLSearchParams): Promise<void> {
  const filters = filtersOf(params);
  await Promise.all([
    queries.prefetchInfiniteQuery(rowsQuery(filters, '')),
    queries.prefetchQuery(tabCountsQuery(filters, '')),
  ]);
}

export function useWorklist(filters: Filters, text: string) {
  const list = useInfiniteQuery(rowsQuery(filters, text));
  const still = useStill<Item>({
    of: JSON.stringify(asked(filters, text)),
    pages: list.data?.pages.map(({ items }) => items),
    keyOf,
  });
  return { ...list, still };
}

/** How long each tab is under the same filters; the bands are counted apart. */
export const useTabCounts = (filters: Filters, text: string): WorklistCounts | undefined =>
  useQuery(tabCountsQuery(filters, text)).data;
