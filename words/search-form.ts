/**
 * The one normaliser of what is searched (width, case, brackets, dots, blanks, dashes), for tables that are no rows: the same as the
 * SQL function `search_form` (db/migrations/0011_search_form.sql); `test/integration/db/search-form.test.ts` holds the two together.
 */
const IGNORED = /[ \t\u00a0·•・‧∙｡。.,，、()[\]{}【】〔〕「」『』《》〈〉<>'"“”‘’_\-‐‑‒–—―−]+/gu;

export const searchForm = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(IGNORED, '');
