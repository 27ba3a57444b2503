/** Duties that lists and figures leave out for a reader behind a wall (封). */
import { type SQL, sql } from 'drizzle-orm';
import type { SealedRows } from '../../domain/access/policy/walls.ts';
import { textArray } from './json-parameter.ts';

/**
 * Of the row `o` of obligations: neither a sealed duty nor one that hangs on a sealed clock, such as seeing to it when it has passed.
 * @returns undefined for who reads all
 */
export const openDuty = (sealed: SealedRows | undefined): SQL | undefined =>
  sealed === undefined
    ? undefined
    : sql`o.what <> all(${textArray(sealed.duties)}) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any(${textArray(sealed.rules)}))`;

/** The same, to be put behind another condition. */
export function andOpenDuty(sealed: SealedRows | undefined): SQL {
  const open = openDuty(sealed);
  return open === undefined ? sql`` : sql` and ${open}`;
}
