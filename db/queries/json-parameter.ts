import { type SQL, sql } from 'drizzle-orm';

/** A value as one jsonb parameter. Bound as text: the driver would encode a jsonb parameter a second time. */
export function jsonParameter(value: unknown): SQL {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/** A list as one text[] parameter; PostgreSQL's own array text cannot be built safely by hand, JSON can. */
export function textArray(values: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${jsonParameter(values)}))`;
}
