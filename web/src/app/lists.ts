/**
 * Lists are read again when something changed, at a pace that the API and the line bear: never while a page of rows is being
 * fetched, which would be lost, and a long list no oftener than costs one page every two seconds.
 */
import type { Query, QueryClient } from '@tanstack/react-query';

/** Everything that lists cases, tasks, duties or notices; single cases and tasks are named by their id. */
const LISTS: ReadonlySet<unknown> = new Set(['worklist', 'cases', 'tasks', 'notices', 'counts']);

/** A busy city changes many times a second, and each list is read once for all of it. */
const SOON_MS = 500;
const EACH_PAGE_MS = 2_000;

export const isList = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => LISTS.has(queryKey[0]);

function pagesOf({ state }: Query): number {
  const pages: unknown = (state.data as { readonly pages?: unknown } | undefined)?.pages;
  return Array.isArray(pages) ? pages.length : 1;
}

/** A list of one page is read at the next occasion. */
const restsUntil = (query: Query): number => {
  const pages = pagesOf(query);
  return pages > 1 ? query.state.dataUpdatedAt + pages * EACH_PAGE_MS : 0;
};

export class Lists {
  readonly #queries: QueryClient;
  #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queries: QueryClient) {
    this.#queries = queries;
  }

  readonly readSoon = (): void => {
    for (const { queryHash } of this.#all()) this.#changed.add(queryHash);
    this.#timer ??= setTimeout(this.#read, SOON_MS);
  };

  readonly end = (): void => clearTimeout(this.#timer);

  #all(): readonly Query[] {
    return this.#queries.getQueryCache().findAll({ predicate: isList });
  }

  /** @returns whether it still has to be read */
  #readOne(query: Query): boolean {
    const { fetchStatus } = query.state;
    // The running fetch began before the change, and marks the list as fresh when it ends.
    if (query.isActive() && fetchStatus === 'fetching') return true;
    // Opened again, a list that nobody sees is read then.
    query.invalidate();
    if (!query.isActive()) return false;
    if (Date.now() < restsUntil(query)) return true;
    void this.#queries.refetchQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
    return false;
  }

  readonly #read = (): void => {
    this.#timer = undefined;
    const due = this.#all().filter(({ queryHash }) => this.#changed.has(queryHash));
    this.#changed = new Set(due.filter((query) => this.#readOne(query)).map(({ queryHash }) => queryHash));
    if (this.#changed.size > 0) this.#timer = setTimeout(this.#read, SOON_MS);
  };
}
