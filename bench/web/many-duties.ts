/** Fills a worklist by SQL: one real dispute, its parties and duties copied as often as wanted, due one after the other. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../../db/client.ts';

interface Copying {
  /** The owner's database. */
  readonly databaseUrl: string;
  readonly caseId: string;
  readonly copies: number;
}

const COPY_MS = 120_000;
/** So that some are overdue, some due today, most later. */
const FIRST_DUE_HOURS = -40;

/** The columns that a row is given; PostgreSQL computes the others. */
async function given(owner: Database, table: string): Promise<SQL> {
  const columns = await owner.rows<{ name: string }>(sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`);
  return sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}

/** Nothing of the copies is in Temporal: they can be listed, and nothing can be decided in them. */
export async function copyDuties({ databaseUrl, caseId, copies }: Copying): Promise<void> {
  const owner = openDatabase({ url: databaseUrl, max: 1, deadlineMs: COPY_MS });
  try {
    const [cases, parties, duties] = [
      await given(owner, 'cases'),
      await given(owner, 'parties'),
      await given(owner, 'obligations'),
    ];
    await owner.rows(sql`
      with numbered as materialized (select n, gen_random_uuid() as id from generate_series(1, ${copies}::int) as n
      ), made as (
        insert into cases (${cases})
        select ${cases} from (select r.* from cases c, numbered, lateral jsonb_populate_record(null::cases, to_jsonb(c)
          || jsonb_build_object('case_id', id, 'case_number', c.case_number || '-' || n)) as r where c.case_id = ${caseId}::uuid) as all_of_it
      ), named as (
        insert into parties (${parties})
        select ${parties} from (select r.* from parties p, numbered, lateral jsonb_populate_record(null::parties, to_jsonb(p)
          || jsonb_build_object('case_id', id)) as r where p.case_id = ${caseId}::uuid) as all_of_it
      )
      insert into obligations (${duties})
      select ${duties} from (select r.* from obligations o, numbered,
        lateral (select date_trunc('hour', now()) + (${FIRST_DUE_HOURS}::int + n) * interval '1 hour' as due) as d,
        lateral jsonb_populate_record(null::obligations, to_jsonb(o) || jsonb_build_object('case_id', id, 'due_sort', due,
          'detail', o.detail || jsonb_build_object('dueAt', epoch_ms(due), 'dueAtReal', epoch_ms(due)))) as r
        where o.case_id = ${caseId}::uuid) as all_of_it`);
    await owner.rows(sql`analyze cases, parties, obligations`);
  } finally {
    await owner.end();
  }
}
