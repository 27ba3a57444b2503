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

/** Of lists that hold exercises (演练) as well: without it both, in worklists the exercises last. */
export const drillQuery = {
  drill: z.enum(['true', 'false', 'only']).optional().meta({
    description:
      '`false`：不含演练；`true`、`only`：仅演练 / `false`: no exercises; `true` or `only`: exercises alone',
  }),
};

export const drillOf = (asked: 'true' | 'false' | 'only' | undefined): boolean | undefined =>
  asked === undefined ? undefined : asked !== 'false';

const DEFAULT_LIMIT = 50;

export function pageRequest(query: { limit?: number | undefined; cursor?: string | undefined }) {
  return {
    limit: query.limit ?? DEFAULT_LIMIT,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  };
}

export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
