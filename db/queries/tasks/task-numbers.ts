/** Figures of delegated tasks (协助事项): how long each step takes and what comes of it. Exercises are in none of them. */
import { type SQL, sql } from 'drizzle-orm';
import type { ServiceMethod } from '../../../domain/kernel/codes.ts';
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { pathsThrough, type ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { below, inScope } from '../scope.ts';

export interface TaskPeriod {
  /** Real instants (epoch ms) of the first issue: from, included; to, excluded. */
  readonly from: number;
  readonly to: number;
  readonly unitId?: string | undefined;
  readonly kind?: TaskKind | undefined;
}

/** Real hours, which for real cases are legal hours. */
export interface Hours {
  readonly median: number;
  readonly p90: number;
}

export interface TaskNumbersRow {
  readonly unitId: string;
  readonly unitName?: string;
  readonly kind: TaskKind;
  readonly issued: number;
  readonly open: number;
  readonly overdue: number;
  readonly returned: number;
  readonly completed: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly expired: number;
  /** Issued anew at least once. */
  readonly again: number;
  /** From the present issue; missing while nobody has taken any. */
  readonly toAccept?: Hours;
  /** From the first issue. */
  readonly toFirstAttempt?: Hours;
  readonly toCompletion?: Hours;
}

/** Attempts at service by one method: `done` as reported, `confirmed` those whose task the court then confirmed as served. */
export interface MethodNumbersRow {
  readonly unitId: string;
  readonly method: ServiceMethod;
  readonly attempts: number;
  readonly done: number;
  readonly confirmed: number;
}

export interface TaskNumbers {
  readonly tasks: readonly TaskNumbersRow[];
  readonly methods: readonly MethodNumbersRow[];
}

const hoursFrom = (from: SQL, to: SQL): SQL => sql`(extract(epoch from ${to} - ${from}) / 3600)::float8`;

/** The two shares are one aggregate, so that the hours are sorted once. */
function share(spent: SQL, which: 1 | 2): SQL {
  return sql`round((percentile_cont(array[0.5, 0.9]) within group (order by ${spent}))[${sql.raw(String(which))}]::numeric, 1)`;
}

const hours = (spent: SQL): SQL => sql`case when count(${spent}) > 0 then jsonb_build_object(
          'median', ${share(spent, 1)}, 'p90', ${share(spent, 2)}) end`;

const withStatus = (status: string): SQL => sql`count(*) filter (where t.status = ${status})`;

const ROWS = sql`
      select jsonb_strip_nulls(jsonb_build_object('unitId', t.unit_id, 'unitName', (select u.name from units u where u.unit_id = t.unit_id), 'kind', t.kind,
        'issued', count(*), 'open', count(*) filter (where t.status in ('issued', 'accepted')),
        'overdue', count(*) filter (where t.status in ('issued', 'accepted') and t.due_sort < now()),
        'returned', ${withStatus('returned')}, 'completed', ${withStatus('completed')},
        'confirmed', ${withStatus('confirmed')}, 'rejected', ${withStatus('rejected')},
        'withdrawn', ${withStatus('withdrawn')}, 'expired', ${withStatus('expired')},
        'again', count(*) filter (where t.attempt_no > 1),
        'toAccept', ${hours(sql`t.to_accept`)},
        'toFirstAttempt', ${hours(sql`t.to_first_attempt`)},
        'toCompletion', ${hours(sql`t.to_completion`)})) as item
      from t group by t.unit_id, t.kind`;
const METHODS = sql`tried as (
      select t.unit_id, a -> 'facts' ->> 'method' as method, a ->> 'result' = 'done' as done,
        t.status = 'confirmed' and t.outcome = 'served' as served
      from t cross join lateral jsonb_array_elements(t.attempts) as a
      where t.kind = 'service' and a -> 'facts' ->> 'method' is not null
    ), by_method as (
      select jsonb_build_object('unitId', unit_id, 'method', method, 'attempts', count(*),
        'done', count(*) filter (where done), 'confirmed', count(*) filter (where done and served)) as item
      from tried group by unit_id, method
    )`;

export function taskNumbersStatement(viewer: ViewerScope, period: TaskPeriod): SQL {
  const wanted = [
    sql`not t.drill and t.issued_at_real >= from_epoch_ms(${period.from}::bigint)`,
    sql`t.issued_at_real < from_epoch_ms(${period.to}::bigint)`,
    ...(period.unitId ? [sql`t.unit_id = ${period.unitId}`] : []),
    ...(period.kind ? [sql`t.kind = ${period.kind}`] : []),
    sql`(${below(sql`t.unit_path`, pathsThrough(viewer, 'station', 'court'))} or ${inScope(viewer)})`,
  ];
  return sql`
    with t as materialized (
      select t.unit_id, t.kind, t.status, t.outcome, t.attempt_no, t.due_sort,
        ${hoursFrom(sql`greatest(t.issued_at_real, least(t.round_at_real, t.accepted_at_real))`, sql`t.accepted_at_real`)} as to_accept,
        ${hoursFrom(sql`t.issued_at_real`, sql`t.first_attempt_at_real`)} as to_first_attempt,
        ${hoursFrom(sql`t.issued_at_real`, sql`t.completed_at_real`)} as to_completion,
        case when t.kind = 'service' then t.detail -> 'attempts' end as attempts
      from tasks t join cases c on c.case_id = t.case_id
      where ${sql.join(wanted, sql`\n        and `)}
    ), rows as (${ROWS}), ${METHODS}
    select jsonb_build_object(
      'tasks', (select coalesce(jsonb_agg(item order by item ->> 'unitId', item ->> 'kind'), '[]') from rows),
      'methods', (select coalesce(jsonb_agg(item order by item ->> 'unitId', item ->> 'method'), '[]') from by_method)) as numbers`;
}

/** Of the tasks whose performing unit, or whose case, is in the viewer's scope. */
export async function taskNumbers(
  db: Database,
  viewer: ViewerScope,
  period: TaskPeriod,
): Promise<TaskNumbers> {
  const row = await db.first<{ numbers: TaskNumbers }>(taskNumbersStatement(viewer, period), {
    planEachTime: true,
  });
  if (!row) throw new Error('the figures returned nothing');
  return row.numbers;
}
