/** How long each worklist (待办) is, at one instant and in one statement: for the numbers beside the navigation. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import {
  WORKLIST_BAND,
  WORKLIST_TAB,
  type WorklistBand,
  type WorklistTab,
} from '../../../domain/kernel/worklist.ts';
import { codesOf } from '../../../domain/words.ts';
import type { Database } from '../../client.ts';
import { unreadNotices } from '../notices/list-notices.ts';
import { tasksToPerform } from '../tasks/list-tasks.ts';
import { BAND, rangeOf, shownOf, sourcesOf, type WorklistFilter } from './worklist-sources.ts';

/** So much stands for as much and more. */
export const COUNTED_AT_MOST = 1000;

export type WorklistCounts = Readonly<Record<WorklistTab, number>> & {
  readonly bands: Readonly<Record<WorklistBand, number>>;
  /** Open tasks that are the person's, or their unit's and nobody's. */
  readonly tasks: number;
  /** Unread notices. */
  readonly notices: number;
};

const cut = (rows: SQL): SQL => sql`(select * from (${rows}) r limit ${COUNTED_AT_MOST}::int)`;

/** The sources of a list together, each cut: no count reads more rows than that of any of them. */
function listed(actor: Actor, tab: WorklistTab | undefined, columns: SQL, rest: SQL): SQL {
  const ranges = sourcesOf(actor, tab).map((owner) => rangeOf(columns, owner, rest, COUNTED_AT_MOST));
  return cut(sql.join(ranges, sql` union all `));
}

export function countWorklistStatement(viewer: ViewerScope, actor: Actor, filter: WorklistFilter): SQL {
  const rest = shownOf(viewer, actor, filter);
  const tabs = codesOf(WORKLIST_TAB).map(
    (tab) => sql`(select count(*)::int from ${listed(actor, tab, sql`1`, rest)} o) as ${sql.identifier(tab)}`,
  );
  return sql`
    select ${sql.join(
      tabs,
      sql`,
      `,
    )},
      (select coalesce(jsonb_object_agg(b.band, b.n), '{}') from (
        select o.band, count(*)::int as n from ${listed(actor, undefined, sql`${BAND} as band`, rest)} o group by o.band) b) as bands,
      (select count(*)::int from ${cut(tasksToPerform({ viewer, actor }))} t) as tasks,
      (select count(*)::int from ${cut(unreadNotices(actor))} n) as notices`;
}

/** @param filter narrows the lists alone, not tasks and notices */
export async function countWorklist(
  db: Database,
  viewer: ViewerScope,
  actor: Actor,
  filter: WorklistFilter,
): Promise<WorklistCounts> {
  const statement = countWorklistStatement(viewer, actor, filter);
  const counts = await db.first<WorklistCounts>(statement, { planEachTime: true });
  if (!counts) throw new Error('the counts returned nothing');
  const bands = Object.fromEntries(codesOf(WORKLIST_BAND).map((band) => [band, counts.bands[band] ?? 0]));
  return { ...counts, bands: bands as WorklistCounts['bands'] };
}
