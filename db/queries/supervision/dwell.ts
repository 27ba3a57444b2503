/** Median and ninth decile of whole days from how often each number of days occurs: sorted are the numbers, not the passages. */
import { type SQL, sql } from 'drizzle-orm';

/**
 * @param histogram a relation with the columns `groups`, `days` and `n`
 * @returns a statement with a row for each group: its columns, and `dwell` as `{count, median, p90}`
 */
export function dwellOf(histogram: SQL, groups: readonly string[]): SQL {
  const columns = sql.raw(groups.join(', '));
  return sql`
      select ${columns}, jsonb_build_object('count', max(total)::int, 'median', min(days) filter (where up_to * 2 >= total),
        'p90', min(days) filter (where up_to * 10 >= total * 9)) as dwell
      from (
        select ${columns}, days, sum(n) over (partition by ${columns} order by days) as up_to,
          sum(n) over (partition by ${columns}) as total
        from ${histogram}) h
      group by ${columns}`;
}
