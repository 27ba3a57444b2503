/** What the worklist asks the API, by the filters of the address. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
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

/** @returns the filters of the address, the text that is looked for, and how to change them */
export function useFilters() {
  const list = useListSearch();
  const given = (name: string): string | undefined => list.params.get(name) ?? undefined;
  const read = {
    tab: oneOf(TABS, list.params.get('tab')),
    band: oneOf(BANDS, list.params.get('band')),
    drill: oneOf(['true', 'false'] as const, list.params.get('drill')),
    stage: given('stage'),
    matter: given('matter'),
  };
  const set = Object.entries(read).filter(([, value]) => value !== undefined);
  return { ...list, filters: Object.fromEntries(set) as Filters };
}

/** What is looked for goes to the API and into no address of a page. */
const asked = (filters: Filters, text: string) => ({ ...filters, ...(text === '' ? {} : { q: text }) });

const PAGE = '100';

export function useWorklist(filters: Filters, text: string) {
  const params = asked(filters, text);
  const list = useInfiniteQuery({
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
  const still = useStill<Item>({
    of: JSON.stringify(params),
    pages: list.data?.pages.map(({ items }) => items),
    keyOf,
  });
  return { ...list, still };
}

/** How long each tab is under the same filters; the bands are counted apart. */
export function useTabCounts(filters: Filters, text: string): WorklistCounts | undefined {
  const { tab: _tab, band: _band, ...narrowing } = filters;
  const params = asked(narrowing, text);
  return useQuery({
    queryKey: ['counts', 'worklist', params],
    queryFn: () => countWorklist(params),
  }).data;
}
