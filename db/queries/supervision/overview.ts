/** The figures with which a supervisor's day begins (督导): how many cases each exception names, and which stations are silent. */
import { type SQL, sql } from 'drizzle-orm';
import type { SealedRows } from '../../../domain/access/policy/walls.ts';
import { type ViewerScope, wholePaths } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { below } from '../scope.ts';
import { type Exception, EXCEPTIONS, idsOf } from './exceptions.ts';
import { AT_WORK, supervised } from './supervised.ts';

export type OverviewFigures = Readonly<Record<Exception | 'open' | 'silentStations', number>> & {
  /** When the judge was asked who has left it unanswered longest, in epoch ms. */
  readonly unansweredSince?: number;
};

export const SILENT_DAYS = 7;

/** Silence is of real disputes: no input of anybody of the station in so many days. A condition on the row `u`. */
export const IS_SILENT: SQL = sql`u.kind = 'station' and not exists (
      select from people w join case_inputs i on i.person_id = w.person_id
        and i.received_at >= now() - ${SILENT_DAYS}::int * interval '1 day'
      join cases c on c.case_id = i.case_id and not c.drill
      where w.unit_id = u.unit_id)`;

/** Stations whose disputes the viewer sees through them; a court has none. A condition on the row `u`. */
export const supervisedStation = (viewer: ViewerScope): SQL =>
  below(sql`u.path`, wholePaths(viewer, 'station'));

/** The open cases are read once, beside the set of each exception. */
export function overviewStatement(viewer: ViewerScope, sealed: SealedRows | undefined): SQL {
  const named = EXCEPTIONS.map((exception) => ({ exception, set: sql.identifier(exception) }));
  const counted = named.map(({ exception, set }) => sql`${exception}::text, count(${set}.case_id)`);
  const sets = named.map(
    ({ exception, set }) => sql`
      left join (select distinct x.case_id from (${idsOf(exception, sealed)}) x) ${set} on ${set}.case_id = c.case_id`,
  );
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('open', count(*), ${sql.join(counted, sql`, `)},
      'unansweredSince', (select epoch_ms(min(p.entered_at)) from case_passages p
        where p.stage = 'awaiting_judge' and p.left_on is null and not p.drill and ${supervised(viewer, 'p')}),
      'silentStations', (select count(*) from units u where ${supervisedStation(viewer)} and ${IS_SILENT}))) as figures
    from cases c${sql.join(sets, sql``)}
    where ${AT_WORK} and ${supervised(viewer, 'c')}`;
}

export async function readOverview(
  db: Database,
  viewer: ViewerScope,
  sealed: SealedRows | undefined,
): Promise<OverviewFigures> {
  const row = await db.first<{ figures: OverviewFigures }>(overviewStatement(viewer, sealed), {
    planEachTime: true,
  });
  if (!row) throw new Error('the figures returned nothing');
  return row.figures;
}
