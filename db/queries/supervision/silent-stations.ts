/** Stations of which nothing was heard for seven days (静默派出所): the real risk of a platform is that it is not used. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { decodeCursor, isText, type Page, pageOf, type PageRequest } from '../page.ts';
import { IS_SILENT, supervisedStation } from './overview.ts';
import { AT_WORK } from './supervised.ts';

export interface SilentStation {
  readonly unitId: string;
  readonly name: string;
  /** Last input of somebody of the station in a real dispute, in epoch ms; missing where there was none. */
  readonly lastHeard?: number;
  readonly open: number;
}

export function silentStationsStatement(viewer: ViewerScope, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isText]);
  const from = after ? sql` and u.unit_id > ${after[0]}::text` : sql``;
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('unitId', u.unit_id, 'name', u.name,
      'lastHeard', (select epoch_ms(max(l.heard)) from people w cross join lateral (
        select i.received_at as heard from case_inputs i join cases c on c.case_id = i.case_id and not c.drill
        where i.person_id = w.person_id order by i.received_at desc limit 1) l where w.unit_id = u.unit_id),
      'open', (select count(*)::int from cases c where c.station_id = u.unit_id and ${AT_WORK}))) as item
    from units u where ${supervisedStation(viewer)} and ${IS_SILENT}${from}
    order by u.unit_id limit ${page.limit + 1}::int`;
}

export async function listSilentStations(
  db: Database,
  viewer: ViewerScope,
  page: PageRequest,
): Promise<Page<SilentStation>> {
  const rows = await db.rows<{ item: SilentStation }>(silentStationsStatement(viewer, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    ({ unitId }) => [unitId],
  );
}
