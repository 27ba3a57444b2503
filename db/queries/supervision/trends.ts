/** Trends by month (按月趋势): how many passages of each kind ended in each month. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import { type Trend, TREND_NAMES, TRENDS } from '../../../domain/kernel/measures.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { type Period, supervised } from './supervised.ts';

export type Month = Readonly<Partial<Record<Trend, number>>> & {
  /** `YYYY-MM`. */
  readonly month: string;
};

function isOf(trend: Trend): SQL {
  const { stages, next }: { readonly stages?: readonly Stage[]; readonly next?: readonly Stage[] } =
    TRENDS[trend];
  const conditions = [
    stages && sql`m.stage = any(${textArray(stages)})`,
    next && sql`m.next_stage = any(${textArray(next)})`,
  ].filter((condition) => condition !== undefined);
  return sql.join(conditions, sql` and `);
}

/** @param period whole months, by the first day of the first and any day of the last */
export function trendsStatement(viewer: ViewerScope, { from, to }: Period): SQL {
  const figures = TREND_NAMES.map(
    (trend) => sql`${trend}::text, nullif(sum(n) filter (where ${isOf(trend)}), 0)`,
  );
  return sql`
    with m as (
      select m.month, m.stage, m.next_stage, sum(m.n) as n from passage_months m
      where m.month between ${from}::date and ${to}::date and ${supervised(viewer, 'm')}
      group by 1, 2, 3
    )
    select coalesce(jsonb_agg(item order by item ->> 'month'), '[]') as months from (
      select jsonb_strip_nulls(jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), ${sql.join(figures, sql`, `)})) as item
      from m group by m.month) m`;
}

export async function readTrends(
  db: Database,
  viewer: ViewerScope,
  period: Period,
): Promise<readonly Month[]> {
  const row = await db.first<{ months: Month[] }>(trendsStatement(viewer, period), { planEachTime: true });
  return row?.months ?? [];
}
