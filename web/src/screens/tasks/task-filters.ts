/** Which tasks are asked for: view, kind, state, holder, overdue. They live in the address, so that back, reload and a sent link work. */
import { useSearchParams } from 'react-router';
import type { ListTasksKind, ListTasksParams, ListTasksStatus, ListTasksView } from '../../api/generated.ts';
import { addressWith } from '../../parts/in-address.ts';

export const VIEWS = ['mine', 'unassigned', 'unit', 'returned', 'waiting', 'to_judge'] as const;
/** Of the units below one's own: for those who move tasks between them. */
export const SUPERVISED = 'supervised';

export interface Filters {
  readonly view: ListTasksView;
  readonly kind?: string;
  readonly status?: string;
  /** Id of the person who has them. */
  readonly holder?: string;
  readonly overdue: boolean;
}

const isView = (value: string | null): value is ListTasksView =>
  [...VIEWS, SUPERVISED].some((view) => view === value);

function filtersIn(search: URLSearchParams): Filters {
  const view = search.get('view');
  const kind = search.get('kind');
  const status = search.get('status');
  const holder = search.get('holder');
  return {
    view: isView(view) ? view : 'mine',
    ...(kind === null ? {} : { kind }),
    ...(status === null ? {} : { status }),
    ...(holder === null ? {} : { holder }),
    overdue: search.get('overdue') === 'true',
  };
}

export const paramsOf = ({ view, kind, status, holder, overdue }: Filters): ListTasksParams => ({
  view,
  limit: '50',
  ...(kind === undefined ? {} : { kind: kind as ListTasksKind }),
  ...(status === undefined ? {} : { status: status as ListTasksStatus }),
  ...(holder === undefined ? {} : { holder }),
  ...(overdue ? { overdue: 'true' } : {}),
  // What has ended is there too, for the figures: a list to work through has none of it.
  ...(view === SUPERVISED ? { movable: 'true' } : {}),
});

/** The list that is kept for reading offline is this one alone. */
export const isKeptList = ({ view, kind, status, holder, overdue }: Filters): boolean =>
  view === 'mine' && kind === undefined && status === undefined && holder === undefined && !overdue;

export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const change = (
    name: 'view' | 'kind' | 'status' | 'holder' | 'overdue',
    value: string | undefined,
  ): void => {
    setSearch(addressWith({ [name]: value }), { replace: true });
  };
  return { filters: filtersIn(search), change };
}
