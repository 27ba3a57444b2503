/** Fills a migrated database with people and delegated tasks by SQL: five in a hundred are not ended. */
import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';

const PER_CASE = 10;
const KINDS =
  "array['service', 'service', 'service', 'service', 'contact', 'address_confirmation', 'urging']";
const ENDED =
  "array['confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'rejected', 'withdrawn', 'expired']";

/** Six officers in each station. */
async function addOfficers(owner: Database): Promise<void> {
  await owner.rows(sql`
    with added as (
      insert into people (person_id, name, unit_id)
      select gen_random_uuid(), '民警' || n, u.unit_id from units u, generate_series(1, 6) as n where u.kind = 'station'
      returning person_id, unit_id
    )
    insert into person_roles (person_id, role, unit_id) select person_id, 'police_officer', unit_id from added`);
}

/** How the tasks of one case in `of` are spread: of those the court may see by now one in ten is not ended. */
async function addTasks(owner: Database, of: number, part: number): Promise<void> {
  await owner.rows(sql`
    with made as (
      select c.case_id, c.station_id, c.court_id, c.station_path, c.stage, c.drill, n, hashint4(hashtext(c.case_number) + n) & 2147483647 as h,
        c.opened_at + n * interval '5 days' as issued,
        c.stage in ('awaiting_judge', 'judge_mediation', 'filing_preparation', 'trial', 'execution') as seen
      from cases c, generate_series(1, ${PER_CASE}::int) as n
      where (hashtext(c.case_id::text) & 2147483647) % ${of}::int = ${part}::int
    ), settled as (
      select *, (${sql.raw(KINDS)})[1 + h % 7] as kind, case when seen and h % 10 = 0 then
          case when h / 10 % 10 < 4 then 'issued' when h / 10 % 10 < 7 then 'accepted' when h / 10 % 10 < 9 then 'completed' else 'returned' end
        else (${sql.raw(ENDED)})[1 + h / 10 % 9] end as status from made
    ), held as (
      select s.*, o.person_id as holder, case when s.status in ('issued', 'accepted', 'returned') then 0 else 2 end as tries
      from settled s left join (
          select p.person_id, p.unit_id, row_number() over (partition by p.unit_id order by p.name like '民警%', p.person_id) as n
          from people p join person_roles r on r.person_id = p.person_id and r.role = 'police_officer') o
        on o.unit_id = s.station_id and o.n = 1 + s.h / 100 % 6 and s.status <> 'issued'
    )
    insert into tasks (task_id, case_id, ordinal, kind, status, attempt_no, unit_id, unit_path, issuer_unit_id, issuer_person,
      assignee_id, party_id, document, method, case_stage, drill, issued_at_real, round_at_real, due_at_real, accepted_at_real,
      first_attempt_at_real, completed_at_real, ended_at_real, outcome, attempts, detail)
    select case_id || '.' || n, case_id, n, kind, status, 1, station_id, station_path, court_id, gen_random_uuid(), holder,
      'p1', case when kind = 'service' then 'complaint' end, case when kind = 'service' then 'direct' end, stage, drill, issued, issued,
      case when status in ('issued', 'accepted') then now() + (h / 1000 % 200 - 50) * interval '1 hour' else issued + interval '7 days' end,
      case when status <> 'issued' then issued + interval '3 hours' end, case when tries > 0 then issued + interval '1 day' end,
      case when tries > 0 then issued + interval '2 days' end,
      case when status in ('confirmed', 'rejected', 'withdrawn', 'expired') then issued + interval '3 days' end,
      case when tries > 0 and kind = 'service' then 'served' end, tries,
      jsonb_build_object('taskId', case_id || '.' || n, 'kind', kind, 'status', status, 'attemptNo', 1, 'unitId', station_id,
        'issuedBy', jsonb_build_object('personId', gen_random_uuid(), 'unitId', court_id), 'issuedSeq', 9, 'partyId', 'p1',
        'issuedAt', epoch_ms(issued), 'roundAt', epoch_ms(issued), 'papers', '[]'::jsonb, 'former', '[]'::jsonb,
        'issuedAtReal', epoch_ms(issued), 'roundAtReal', epoch_ms(issued), 'attempts', case when tries = 0 then '[]'::jsonb else
          '[{"no": 1, "attemptNo": 1, "date": "2026-03-02", "result": "not_met", "facts": {"method": "direct"}},
            {"no": 2, "attemptNo": 1, "date": "2026-03-03", "result": "done", "facts": {"method": "direct"}}]'::jsonb end)
    from held`);
}

export async function generateTasks(owner: Database): Promise<void> {
  const parts = 10;
  await addOfficers(owner);
  for (let part = 0; part < parts; part += 1) await addTasks(owner, parts, part);
  await owner.rows(sql`vacuum analyze tasks`);
  await owner.rows(sql`vacuum analyze people`);
}

export const casesFor = (tasks: number): number => Math.ceil(tasks / PER_CASE);
