/** Searching cases by a piece of a number or of what is known of a party: one condition for every list that is searched. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import { readsInFull } from '../scope.ts';

/** Three or more characters of a case number are found by its trigrams, names by their pieces. */
const LIKE_A_NUMBER = /^[A-Za-z0-9-]*[0-9-][A-Za-z0-9-]*$/;

/** By what the viewer may read: whom a search finds is known by what was asked. The name of an organisation is public. */
function named(viewer: ViewerScope, q: string): SQL {
  return sql`(${readsInFull(viewer)} or exists (select from parties p where p.case_id = c.case_id
      and p.kind = 'organisation' and strpos(search_form(p.name), search_form(${q})) > 0))`;
}

/** By a part of a court's number (案号) that has a figure in it, such as `黑0811民初12`. */
function numbered(q: string): SQL {
  return sql`c.case_id = any(array(select n.case_id from court_numbers n
        where cjk_grams(search_form(n.number)) @> cjk_terms(search_form(${q})) and strpos(search_form(n.number), search_form(${q})) > 0))`;
}

/** A number as it is pasted: with its label, in full width, with blanks, brackets and long dashes. */
export function askedNumber(q: string): string | undefined {
  const bare = q
    .normalize('NFKC')
    .replace(/^.*:/su, '')
    .replaceAll(/[\s()[\]【】〔〕]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-');
  return bare.length >= 3 && LIKE_A_NUMBER.test(bare) ? bare.toUpperCase() : undefined;
}

const HAS_FIGURE = /\p{Nd}/u;

/**
 * The row `c` of `cases` has the text in a number or in what the viewer may read of its parties. A number may be a part of a
 * name as well: a shop, a company, a group of houses; or a telephone's.
 * @param q as it was typed
 * @param seen which of the cases the viewer sees, where the list has others too: of those the platform's number alone is found
 */
export function matching(viewer: ViewerScope, q: string, seen?: SQL): SQL {
  const number = askedNumber(q);
  const within = (way: SQL): SQL => (seen === undefined ? way : sql`(${way} and ${seen})`);
  const byParty = sql`(c.party_grams @> cjk_terms(search_form(${q})) and strpos(c.party_names, search_form(${q})) > 0
        and ${named(viewer, q)})`;
  const ways = [
    number === undefined ? undefined : sql`c.case_number like ${`%${number}%`}`,
    HAS_FIGURE.test(q) ? within(numbered(q)) : undefined,
    within(byParty),
  ].filter((way) => way !== undefined);
  return ways.length === 1 ? within(byParty) : sql`(${sql.join(ways, sql` or `)})`;
}
