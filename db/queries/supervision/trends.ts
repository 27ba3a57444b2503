/** Trends by month (按月趋势): how many passages of each kind ended in each month. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import { type Trend, TREND_NAMES, TRENDS } from '../../../domain/kernel/measures.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { leftWithin, type Period, supervised } from './supervised.ts';

export type Month = Readonly<Partial<Record<Trend, number>>> & {
  /** `YYYY-MM`. */
  readonly month: string;
};

function isOf(trend: Trend): SQL {
  const { stages, next }: { readonly stages?: readonly Stage[]; readonly next?: readonly Stage[] } =
    TRENDS[trend];
  const conditions = [
    stages && sql`p.stage = any(${textArray(stages)})`,
    next && sql`p.next_stage = any(${textArray(next)})`,
  ].filter((condition) => condition !== undefined);
  return sql.join(conditions, sql` and `);
}

export function trendsStatement(viewer: ViewerScope, period: Period): SQL {
  const figures = TREND_NAMES.map(
    (trend) => sql`${trend}::text, nullif(sum(n) filter (where ${isOf(trend)}), 0)`,
  );
  return sql`
    with p as (
      select date_trunc('month', p.left_on) as month, p.stage, p.next_stage, count(*) as n from case_passages p
      where ${leftWithin(period)} and ${supervised(viewer, 'p')}
      group by 1, 2, 3
    )
    select coalesce(jsonb_agg(item order by item ->> 'month'), '[]') as months from (
      select jsonb_strip_nulls(jsonb_build_object('month', to_char(p.month, 'YYYY-MM'), ${sql.join(figures, sql`, `)})) as item
      from p group by p.month) m`;
}

export async function readTrends(
  db: Database,
  viewer: ViewerScope,
  period: Period,
): Promise<readonly Month[]> {
  const row = await db.first<{ months: Month[] }>(trendsStatement(viewer, period), { planEachTime: true });
  return row?.months ?? [];
}
