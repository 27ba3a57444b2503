/** Values as one parameter of a statement: JSON, and arrays of text or of ids. */
import { type SQL, sql } from 'drizzle-orm';

/** A value as one jsonb parameter. Bound as text: the driver would encode a jsonb parameter a second time. */
export function jsonParameter(value: unknown): SQL {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/** A list as one parameter in PostgreSQL's array notation: quoted, everything but quote and backslash is itself. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/(["\\])/g, String.raw`\$1`)}"`).join(',')}}`;
}

export function textArray(values: readonly string[]): SQL {
  return sql`${arrayText(values)}::text[]`;
}

export function uuidArray(values: readonly string[]): SQL {
  return sql`${arrayText(values)}::uuid[]`;
}

export function ltreeArray(values: readonly string[]): SQL {
  return sql`${arrayText(values)}::ltree[]`;
}
