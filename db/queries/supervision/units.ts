/** Units compared by rates (单位比较): each figure with both of its parts, so that a rate of few is seen to be one. */
import { type SQL, sql } from 'drizzle-orm';
import { pathsOfWhole, type ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { SealedRows } from '../../../domain/access/policy/walls.ts';
import { AGREED, DECIDING, MEDIATING_AT, RECEIVING, type Side } from '../../../domain/kernel/measures.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { below } from '../scope.ts';
import { dwellOf } from './dwell.ts';
import { idsOf } from './exceptions.ts';
import type { Dwell } from './stages.ts';
import { AT_WORK, leftWithin, type Period, supervised } from './supervised.ts';

/** A part that is 0 is missing, and so is what was never decided. */
export interface UnitFigures {
  readonly unitId: string;
  readonly name: string;
  readonly side: Side;
  /** Mediations of the period that ended, and those of them with an agreement. */
  readonly ended?: number;
  readonly agreed?: number;
  /** Disputes received in the period: the other denominator. */
  readonly received?: number;
  /** Days that decisions of the period took. */
  readonly decided?: Dwell;
  readonly open?: number;
  readonly overdue?: number;
  /** Services first tried in the period of their issue, and those that succeeded at the first try. */
  readonly tried?: number;
  readonly firstDone?: number;
}

const column = (side: Side): SQL => sql.raw(`${side}_id`);
const among = (stages: readonly string[]): SQL => sql`any(${textArray(stages)})`;

/** Of the other stages the days are no figure here: told apart they would be most of the groups. */
const DECIDED: readonly string[] = [...DECIDING.station, ...DECIDING.court];

function passagesOf(side: Side): SQL {
  const mediated = sql`stage = ${among(MEDIATING_AT[side])}`;
  const { stages, next } = RECEIVING[side];
  const received = stages === undefined ? sql`next_stage = ${among(next)}` : sql`stage = ${among(stages)}`;
  return sql`
      select ${column(side)} as unit_id, ${side}::text as side, nullif(sum(n) filter (where ${mediated}), 0) as ended,
        nullif(sum(n) filter (where ${mediated} and next_stage = ${among(AGREED)}), 0) as agreed,
        nullif(sum(n) filter (where ${received}), 0) as received
      from gone group by 1`;
}

const decidedAt = (side: Side): SQL => sql`
      select ${column(side)} as unit_id, ${side}::text as side, days, sum(n) as n from gone
      where stage = ${among(DECIDING[side])} group by 1, 2, 3`;

const workOf = (side: Side): SQL => sql`
      select ${column(side)} as unit_id, ${side}::text as side, sum(n) as open, nullif(sum(n) filter (where late), 0) as overdue
      from work group by 1`;

/** Whose place is the topmost unit supervises every case, so that none has to be looked at for it. */
const supervisesAll = (viewer: ViewerScope): boolean =>
  pathsOfWhole(viewer).some((path) => !path.includes('.'));

function servicesOf(viewer: ViewerScope, { from, to }: Period): SQL {
  const join = supervisesAll(viewer) ? sql`` : sql` join cases c on c.case_id = t.case_id`;
  const within = supervisesAll(viewer) ? sql`` : sql` and ${supervised(viewer, 'c')}`;
  return sql`
      select t.unit_id, case when u.kind = 'court' then 'court' else 'station' end as side, count(*) as tried,
        nullif(count(*) filter (where t.first_result = 'done'), 0) as first_done
      from tasks t join units u on u.unit_id = t.unit_id${join}
      where not t.drill and t.kind = 'service' and t.first_result is not null
        and t.issued_at_real >= ${from}::timestamp at time zone 'Asia/Shanghai'
        and t.issued_at_real < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'
        and ${below(sql`t.unit_path`, pathsOfWhole(viewer))}${within}
      group by 1, 2`;
}

export function unitsStatement(viewer: ViewerScope, period: Period, sealed: SealedRows | undefined): SQL {
  const both = (of: (side: Side) => SQL): SQL => sql`${of('station')} union all ${of('court')}`;
  return sql`
    with gone as materialized (
      select p.station_id, p.court_id, p.stage, p.next_stage, case when p.stage = ${among(DECIDED)} then p.days end as days, count(*) as n
      from case_passages p
      where ${leftWithin(period)} and ${supervised(viewer, 'p')}
      group by 1, 2, 3, 4, 5
    ), work as materialized (
      select c.station_id, c.court_id, l.case_id is not null as late, count(*) as n
      from cases c left join (select distinct x.case_id from (${idsOf('overdue', sealed)}) x) l on l.case_id = c.case_id
      where ${AT_WORK} and ${supervised(viewer, 'c')}
      group by 1, 2, 3
    ), passed as (${both(passagesOf)}
    ), decided_days as (${both(decidedAt)}
    ), decided as (${dwellOf(sql`decided_days`, ['unit_id', 'side'])}
    ), at_work as (${both(workOf)}
    ), served as (${servicesOf(viewer, period)}
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unitId', unit_id, 'name', u.name, 'side', side, 'ended', ended,
      'agreed', agreed, 'received', received, 'decided', dwell, 'open', open, 'overdue', overdue, 'tried', tried,
      'firstDone', first_done)) order by side desc, u.path), '[]') as figures
    from passed full join decided using (unit_id, side) full join at_work using (unit_id, side)
      full join served using (unit_id, side) join units u using (unit_id)`;
}

export async function readUnitFigures(
  db: Database,
  viewer: ViewerScope,
  period: Period,
  sealed: SealedRows | undefined,
): Promise<readonly UnitFigures[]> {
  const row = await db.first<{ figures: UnitFigures[] }>(unitsStatement(viewer, period, sealed), {
    planEachTime: true,
  });
  return row?.figures ?? [];
}
