/** Where a figure leads: the address of its list in the API, as the page of the app that shows the same rows. */

const PAGES: Readonly<Record<string, string>> = {
  '/api/cases': '/cases',
  '/api/tasks': '/supervision/services',
  '/api/supervision/passages': '/supervision/passages',
  '/api/supervision/silent-stations': '/supervision/silent',
};

/** @param list an address of the API, as a figure carries it */
export function pageOf(list: string): string {
  const [path = '', query = ''] = list.split('?');
  return `${PAGES[path] ?? '/cases'}${query === '' ? '' : `?${query}`}`;
}
