/** Acts of administration as they were noted, newest first. */
import { type SQL, sql } from 'drizzle-orm';
import type { AdminAct } from '../../../domain/access/policy/administration.ts';
import type { Database } from '../../client.ts';
import { type Page, type PageRequest, decodeCursor, isSeq, pageOf } from '../page.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AdminActItem {
  readonly actNo: number;
  /** Epoch ms. */
  readonly at: number;
  readonly act: string;
  /** Not there: by a command at the server. */
  readonly actor?: Named;
  readonly person?: Named;
  readonly unit?: Named;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AdminActFilter {
  readonly person?: string;
  readonly unit?: string;
  readonly act?: AdminAct;
}

/** @param below path of the reader's unit: acts in it and below it */
export function listAdminActsStatement(below: string, filter: AdminActFilter, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isSeq]);
  const conditions = [
    sql`(u.path is null or u.path <@ ${below}::ltree)`,
    filter.person ? sql`a.person_id = ${filter.person}::uuid` : undefined,
    filter.unit ? sql`a.unit_id = ${filter.unit}` : undefined,
    filter.act ? sql`a.act = ${filter.act}` : undefined,
    after ? sql`a.act_no < ${after[0]}::bigint` : undefined,
  ].filter((condition) => condition !== undefined);
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('actNo', a.act_no, 'at', epoch_ms(a.at), 'act', a.act, 'detail', a.detail,
      'actor', (select jsonb_build_object('id', w.person_id, 'name', w.name) from people w where w.person_id = a.actor_id),
      'person', (select jsonb_build_object('id', w.person_id, 'name', w.name) from people w where w.person_id = a.person_id),
      'unit', case when u.unit_id is not null then jsonb_build_object('id', u.unit_id, 'name', u.name) end)) as item
    from admin_acts a left join units u on u.unit_id = a.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by a.act_no desc limit ${page.limit + 1}::int`;
}

export async function listAdminActs(
  db: Database,
  below: string,
  filter: AdminActFilter,
  page: PageRequest,
): Promise<Page<AdminActItem>> {
  const rows = await db.rows<{ item: AdminActItem }>(listAdminActsStatement(below, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.actNo],
  );
}
