/** Reads a list that comes in pages on, to choose from all of it. */

/** A thousand tasks: more than anybody has in hand. */
const MOST_PAGES = 20;

interface Read<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isError: boolean;
}

/**
 * To the end or to the bound.
 * @param pages those that are read
 * @param next reads the page that follows, in the list that is asked for by then
 * @returns all that is read by then; undefined where a page did not come, or the reader looks at another list
 */
export async function readOn<Page>(
  pages: readonly Page[],
  next: () => Promise<Read<Page>>,
): Promise<readonly Page[] | undefined> {
  for (let read = pages.length; ; read += 1) {
    const { data, hasNextPage, isError } = await next();
    if (isError || data === undefined || data.pages[0] !== pages[0]) return undefined;
    if (!hasNextPage || read >= MOST_PAGES) return data.pages;
  }
}
