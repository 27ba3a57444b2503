/** What the worklist asks the API, by the filters of the address. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { countWorklist, worklist, type WorklistCounts } from '../../api/generated.ts';
import { useStill } from '../../parts/use-still.ts';
import { BANDS, type Band, type Item, keyOf, TABS, type Tab } from './items.ts';

export interface Filters {
  readonly tab?: Tab;
  readonly band?: Band;
  readonly drill?: 'true' | 'false';
}

const oneOf = <T extends string>(all: readonly T[], given: string | null): T | undefined =>
  all.find((one) => one === given);

/** @returns the filters of the address, and how to change one of them (`undefined` takes it away) */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const band = oneOf(BANDS, search.get('band'));
  const tab = oneOf(TABS, search.get('tab'));
  const drill = oneOf(['true', 'false'] as const, search.get('drill'));
  const filters: Filters = {
    ...(tab === undefined ? {} : { tab }),
    ...(band === undefined ? {} : { band }),
    ...(drill === undefined ? {} : { drill }),
  };
  const change = (name: keyof Filters, value: string | undefined): void => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === undefined) after.delete(name);
      else after.set(name, value);
      return after;
    });
  };
  return { filters, change, search: search.toString(), setSearch };
}

const PAGE = '100';

export function useWorklist(filters: Filters) {
  const asked = useInfiniteQuery({
    queryKey: ['worklist', filters],
    queryFn: ({ pageParam }) =>
      worklist({
        ...filters,
        limit: PAGE,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const still = useStill<Item>({
    of: JSON.stringify(filters),
    pages: asked.data?.pages.map(({ items }) => items),
    keyOf,
  });
  return { ...asked, still };
}

/** How long each tab is, of the exercises or the rest alone where that is asked. */
export function useTabCounts({ drill }: Filters): WorklistCounts | undefined {
  const asked = drill === undefined ? {} : { drill };
  return useQuery({
    queryKey: ['counts', 'worklist', asked],
    queryFn: () => countWorklist(asked),
  }).data;
}
