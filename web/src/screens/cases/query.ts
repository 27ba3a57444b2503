/** What the list of cases asks the API: codes and dates from the address, the text looked for from the state of the page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { type CaseListItem, listCases, type ListCasesParams } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { useListSearch } from '../../parts/list-search.ts';
import { useStill } from '../../parts/use-still.ts';

/** By which the figures of supervisors (督导) choose; no field of the screen sets them. */
export const FIGURE_NAMES = [
  'court',
  'open',
  'exception',
  'dueFrom',
  'dueTo',
  'unowned',
  'supervised',
] as const;

const NAMES = [
  'stage',
  'station',
  'matter',
  'overdue',
  'openedFrom',
  'openedTo',
  'drill',
  'assignee',
  ...FIGURE_NAMES,
] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

export function useFilters() {
  const list = useListSearch();
  const filters: Filters = Object.fromEntries(
    NAMES.map((name) => [name, list.params.get(name)]).filter(([, value]) => value !== null),
  );
  return { ...list, filters };
}

const PAGE = '100';
const keyOf = ({ caseId }: CaseListItem): string => caseId;

export function useParams(filters: Filters, text: string): ListCasesParams {
  const { id } = useMe();
  const assignee = filters.assignee === 'me' ? { assignee: id } : {};
  return { ...filters, ...assignee, ...(text === '' ? {} : { q: text }) } as ListCasesParams;
}

export function useCases(params: ListCasesParams) {
  const asked = useInfiniteQuery({
    queryKey: ['cases', params],
    queryFn: ({ pageParam }) =>
      listCases({ ...params, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const still = useStill<CaseListItem>({
    of: JSON.stringify(params),
    pages: asked.data?.pages.map(({ items }) => items),
    keyOf,
  });
  return { ...asked, still };
}
