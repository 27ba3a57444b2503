/** What the list of cases asks the API: codes and dates from the address, the text looked for from the state of the page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { type CaseListItem, listCases, type ListCasesParams } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { useStill } from '../../parts/use-still.ts';

const NAMES = [
  'stage',
  'station',
  'matter',
  'overdue',
  'openedFrom',
  'openedTo',
  'drill',
  'assignee',
] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** What is looked for may be a name: it is in the state of the history entry, never in an address. */
function useText() {
  const { state } = useLocation();
  const go = useNavigate();
  const [search] = useSearchParams();
  const q = (state as { q?: unknown } | null)?.q;
  const text = typeof q === 'string' ? q : '';
  const find = (next: string): void => void go({ search: search.toString() }, { state: { q: next.trim() } });
  return { text, find };
}

export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const { text, find } = useText();
  const filters: Filters = Object.fromEntries(
    NAMES.map((name) => [name, search.get(name)]).filter(([, value]) => value !== null),
  );
  const change = (changes: Filters): void => {
    const after = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
    }
    setSearch(after, { state: { q: text } });
  };
  const pick = (picked: string): void => setSearch(picked, { state: { q: text } });
  return { filters, change, text, find, search: search.toString(), pick };
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
