/** The query and the frame of every list that comes in pages. */
import * as z from 'zod';

/** Keyset pages: `limit` and the cursor of the page before. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(200))
    .optional(),
  cursor: z.string().min(1).max(1000).optional(),
};

const DEFAULT_LIMIT = 50;

export function pageRequest(query: { limit?: number | undefined; cursor?: string | undefined }) {
  return {
    limit: query.limit ?? DEFAULT_LIMIT,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  };
}

export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
