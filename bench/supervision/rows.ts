/** Fills a migrated database with made-up disputes of ten years by SQL: where they stood, how long, and what is owed of the open ones. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';

const YEARS_DAYS = 3652;
/** Roads from the report to the archive, and the longest stay in each stage in days; a tenth of the cases each. */
const ROADS = `array[
  '{intake,police_mediation,agreement_in_force,archived}', '{intake,police_mediation,agreement_in_force,archived}',
  '{intake,police_mediation,agreement_in_force,archived}',
  '{intake,police_mediation,filing_preparation,filing_review,trial,in_force,archived}',
  '{intake,awaiting_judge,judge_mediation,agreement_in_force,archived}',
  '{intake,awaiting_judge,judge_mediation,agreement_in_force,judicial_confirmation,in_force,archived}',
  '{intake,awaiting_judge,filing_preparation,filing_review,mediation_after_registration,trial,in_force,execution,archived}',
  '{intake,archived}', '{intake,archived}', '{intake,police_mediation,archived}']`;
const LONGEST = `'{"intake": 3, "police_mediation": 30, "awaiting_judge": 5, "judge_mediation": 30, "agreement_in_force": 90,
  "filing_preparation": 20, "filing_review": 7, "mediation_after_registration": 30, "judicial_confirmation": 30, "trial": 180,
  "in_force": 60, "execution": 180}'::jsonb`;

/** Four at each station and court, so that what is owed has owners. */
async function addPeople(owner: Database): Promise<void> {
  await owner.rows(sql`
    with added as (
      insert into people (person_id, name, unit_id)
      select gen_random_uuid(), '人员' || n, u.unit_id from units u, generate_series(1, 4) as n where u.kind in ('station', 'court')
      returning person_id, unit_id)
    insert into person_roles (person_id, role, unit_id) select person_id, 'police_officer', unit_id from added`);
}

/** Every passage that has begun by today; `h` is the case's own chance. */
async function drawPassages(owner: Database, count: number): Promise<void> {
  await owner.rows(sql`
    create unlogged table drawn as
    with stations as (
      select row_number() over (order by s.unit_id) - 1 as n, s.unit_id, s.path, s.code, t.unit_id as court_id, t.path as court_path
      from units s join units t on t.kind = 'court' and t.path <@ subpath(s.path, 0, 2) where s.kind = 'station'
    ), opened as (
      select i, gen_random_uuid() as case_id, (hashint4(i) & 2147483647) as h,
        current_date - ${YEARS_DAYS}::int + (i::bigint * ${YEARS_DAYS}::int / ${count}::int)::int as day
      from generate_series(1, ${count}::int) as i
    ), stays as (
      select o.*, s.stage, s.n, (hashint4(o.h # s.n::int) & 2147483647)
        % coalesce((${sql.raw(LONGEST)} ->> s.stage)::int, 1) as days
      from opened o cross join lateral unnest((${sql.raw(ROADS)})[1 + o.h % 10]::text[]) with ordinality as s (stage, n)
    ), dated as (
      select *, day + (sum(days) over each_case - days)::int as entered, lead(stage) over each_case as next_stage
      from stays window each_case as (partition by i order by n)
    )
    select d.i, d.case_id, d.h, d.day, d.stage, d.n::int as seq, d.entered,
      case when d.next_stage is not null and d.entered + d.days <= current_date then d.entered + d.days end as left_on,
      case when d.entered + d.days <= current_date then d.next_stage end as next_stage, d.days,
      s.unit_id as station_id, s.path as station_path, s.code, s.court_id, s.court_path
    from dated d join stations s on s.n = d.h / 11 % (select count(*) from stations)
    where d.entered <= current_date`);
}

async function writeCases(owner: Database): Promise<void> {
  await owner.rows(sql`
    insert into cases (case_id, case_number, station_id, court_id, station_path, court_path, stage, version, policy, clock, drill,
      source, matter, opened_on, opened_at, seq, input_no, head_hash, calendar_version, archived_at, summary_text_id, last_activity_at)
    select case_id, 'JF-' || code || '-' || extract(year from day) || '-' || lpad(i::text, 7, '0'), station_id, court_id, station_path,
      court_path, stage, 1, '2025', '{"kind": "real"}', false, 'walk_in', 'matter' || h % 30, day,
      day + (h % 86400) * interval '1 second', 1, 1, '', 'bench', case when stage = 'archived' then entered::timestamptz end,
      gen_random_uuid(), entered
    from drawn where left_on is null order by i`);
  await owner.rows(sql`
    insert into case_passages (case_id, seq, stage, entered_at, entered_on, left_on, next_stage, days, station_id, court_id,
      station_path, court_path, drill)
    select case_id, seq, stage, entered, entered, left_on, next_stage, case when left_on is not null then days end, station_id, court_id,
      station_path, court_path, false
    from drawn order by left_on nulls last, case_id`);
  await owner.rows(sql`
    insert into passage_months (month, station_id, court_id, stage, next_stage, station_path, court_path, n)
    select date_trunc('month', left_on), station_id, court_id, stage, next_stage, station_path, court_path, count(*)
    from drawn where left_on is not null group by 1, 2, 3, 4, 5, 6, 7`);
}

/** Two duties of each open case: five in a hundred overdue, the rest due within sixty days, one in five given to nobody. */
async function writeDuties(owner: Database): Promise<void> {
  await owner.rows(sql`
    with holders as (select person_id, unit_id, row_number() over (partition by unit_id) as n from people where name like '人员%')
    insert into obligations (case_id, obligation_id, what, unit_id, roles, person_id, due_sort, detail)
    select c.case_id, 'duty' || g.n, 'duty', w.unit_id, array['police_officer'], w.person_id,
      now() + (c.h / 7 % 1440 + g.n * 24 - 72) * interval '1 hour', jsonb_build_object('obligationId', 'duty' || g.n)
    from drawn c cross join generate_series(1, 2) as g (n)
    cross join lateral (select case g.n when 1 then c.station_id else c.court_id end as unit_id) u
    join lateral (select h.unit_id, case when c.h % 5 > 0 then h.person_id end as person_id from holders h
      where h.unit_id = u.unit_id and h.n = 1 + c.h % 4) w on true
    where c.left_on is null and c.stage <> 'archived'`);
  await owner.rows(sql`
    insert into inbox_pending (case_id, input_id, decision_id, received_at)
    select case_id, 'i', case_id, now() - interval '1 hour' from drawn where left_on is null and stage <> 'archived' and h % 5000 = 0`);
}

/** Three in ten cases had a service, half of them done at the first try; one in four hundred open ones came back. */
async function writeTasks(owner: Database): Promise<void> {
  await owner.rows(sql`
    insert into tasks (task_id, case_id, ordinal, kind, status, attempt_no, unit_id, unit_path, issuer_unit_id, issuer_person,
      case_stage, drill, issued_at_real, round_at_real, due_at_real, ended_at_real, attempts, detail)
    select case_id || '.1', case_id, 1, 'service', case when stage <> 'archived' and h % 40 = 0 then 'returned' else 'confirmed' end, 1,
      station_id, station_path, court_id, gen_random_uuid(), stage, false, day + 10, day + 10, day + 20, day + 15, 1,
      jsonb_build_object('taskId', case_id || '.1', 'attempts', jsonb_build_array(jsonb_build_object('no', 1,
        'result', case when h / 3 % 2 = 0 then 'done' else 'not_met' end)))
    from drawn where left_on is null and h % 10 in (0, 3, 5) and day + 10 <= current_date`);
}

/** Two inputs of each case by people of its station; one in a hundred was refused. The last station did nothing of late. */
async function writeInputs(owner: Database): Promise<void> {
  await owner.rows(sql`
    with holders as (select person_id, unit_id, row_number() over (partition by unit_id) as n from people where name like '人员%')
    insert into case_inputs (case_id, input_no, input_id, kind, type, outcome, refusal, version, stage, person_id, received_at, recorded_at)
    select c.case_id, g.n, 'i' || g.n, 'decision', 'triage', case when c.h / 3 % 100 = 0 and g.n = 2 then 'refused' else 'applied' end,
      case when c.h / 3 % 100 = 0 and g.n = 2 then '{"code": "wrong_stage"}'::jsonb end, 1, c.stage, w.person_id,
      c.day + g.n * interval '8 hours', c.day + g.n * interval '8 hours'
    from drawn c cross join generate_series(1, 2) as g (n) join holders w on w.unit_id = c.station_id and w.n = 1 + c.h % 4
    where c.left_on is null and (c.day < current_date - 8 or c.station_id <> (select max(unit_id) from units where kind = 'station'))`);
}

const FILLED = [
  'cases',
  'case_passages',
  'passage_months',
  'obligations',
  'tasks',
  'case_inputs',
  'people',
  'units',
];

/** Building an index over rows that are there takes a small part of the time that keeping it row by row does. */
async function withoutIndexes(owner: Database, work: () => Promise<void>): Promise<void> {
  const kept = await owner.rows<{ name: string; definition: string }>(sql`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid::regclass::text = any(${`{${FILLED.join(',')}}`}::text[]) and not i.indisunique`);
  for (const { name } of kept) await owner.rows(sql`drop index ${sql.identifier(name)}`);
  await work();
  for (const { definition } of kept) await owner.rows(sql.raw(definition));
}

/** @param count cases; about one in fifty is open */
export async function generateSupervised(
  owner: Database,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  // Rows without their record: neither foreign keys nor the guards of the record are of use here.
  await owner.rows(sql`set session_replication_role = replica`);
  await owner.rows(sql`set work_mem = '256MB'`);
  await owner.rows(sql`set maintenance_work_mem = '512MB'`);
  await addPeople(owner);
  await withoutIndexes(owner, async () => {
    await drawPassages(owner, count);
    say('· drawn');
    for (const write of [writeCases, writeDuties, writeTasks, writeInputs]) await write(owner);
    say('· written');
  });
  await owner.rows(sql`drop table drawn`);
  for (const table of FILLED) await owner.rows(sql`vacuum analyze ${sql.identifier(table)}`);
}
