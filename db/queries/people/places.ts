/** Where a unit stands to a case (`Place` of the policy): which of the case's own units it is, or of the county of its station. */
import { type SQL, sql } from 'drizzle-orm';

/** An array of places, for the rows `u` of `units` and `c` of `cases`. */
export const PLACES: SQL = sql`array_remove(array[
        case when u.unit_id = c.station_id then 'station' end,
        case when u.unit_id = c.court_id then 'court' end,
        case when u.kind = 'court' and nlevel(u.path) = 2 and subpath(u.path, 0, 1) @> c.court_path then 'appeal_court' end,
        case when u.path <@ subpath(c.station_path, 0, 2) then 'county' end], null)`;
