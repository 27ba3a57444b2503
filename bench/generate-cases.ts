/** Fills a migrated database with made-up units, cases and duties, by SQL, for measuring plans at size. */
import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉建国志文红梅春生海波雪松';
const STAGES =
  "array['intake','police_mediation','awaiting_judge','judge_mediation','filing_preparation','trial','execution','archived','archived','archived']";

/** Ten stations in each county, so that there are about as many as in the city. */
export async function generateStations(owner: Database): Promise<void> {
  await owner.rows(sql`
    insert into units (unit_id, kind, code, name, path, parent_id)
    select 'station-' || b.code || '9' || lpad(n::text, 2, '0'), 'station', b.code || '9' || lpad(n::text, 2, '0'),
      '模拟派出所' || n, b.path || ('s' || b.code || '9' || lpad(n::text, 2, '0')), b.unit_id
    from units b, generate_series(1, 9) as n
    where b.kind = 'bureau' and nlevel(b.path) = 3 on conflict do nothing`);
}

/** Has no case at all: the worst a list can be asked for. */
export const EMPTY_STATION = 'station-230811105';

export async function generateCases(owner: Database, count: number): Promise<void> {
  await owner.rows(sql`
    with stations as (
      select row_number() over (order by s.unit_id) - 1 as n, s.unit_id, s.path, s.code, t.unit_id as court_id, t.path as court_path
      from units s join units t on t.kind = 'court' and t.path <@ subpath(s.path, 0, 2) where s.kind = 'station' and s.unit_id <> ${EMPTY_STATION}
    ), numbered as (
      select i, gen_random_uuid() as case_id, (hashint4(i) & 2147483647) as h, (select count(*) from stations) as of
      from generate_series(1, ${count}::int) as i
    )
    insert into cases (case_id, case_number, station_id, court_id, station_path, court_path, stage, version, policy, clock, drill,
      source, matter, opened_on, opened_at, seq, input_no, head_hash, calendar_version, archived_at, summary_text_id,
      last_activity_at, party_names)
    select g.case_id, 'JF-' || s.code || '-2026-' || lpad(g.i::text, 6, '0'), s.unit_id, s.court_id, s.path, s.court_path,
      (${sql.raw(STAGES)})[1 + g.h % 10], 1, '2025', '{"kind":"real"}', false, 'walk_in', 'matter' || g.h % 30,
      date '2024-01-01' + (g.i / 200), timestamptz '2024-01-01' + g.i * interval '7 minutes', 1, 1, '', 'cn-2024-2026',
      case when g.h % 10 >= 7 then now() end, gen_random_uuid(), now(),
      substr(${SURNAMES}, 1 + g.h % ${SURNAMES.length}::int, 1) || substr(${GIVEN}, 1 + g.h / 7 % ${GIVEN.length}::int, 1)
        || substr(${GIVEN}, 1 + g.h / 97 % ${GIVEN.length}::int, 1) || E'\n'
        || substr(${SURNAMES}, 1 + g.h / 13 % ${SURNAMES.length}::int, 1) || substr(${GIVEN}, 1 + g.h / 31 % ${GIVEN.length}::int, 1)
    from numbered g join stations s on s.n = g.h / 11 % g.of`);
  await owner.rows(sql`
    insert into obligations (case_id, obligation_id, what, unit_id, roles, person_id, due_sort, detail)
    select c.case_id, 'duty' || n, 'duty', case n when 1 then c.station_id else c.court_id end,
      case n when 1 then array['police_officer'] else array['judge'] end,
      case when n = 1 and hashtext(c.case_id::text) % 2 = 0 then (select person_id from people where person_id is not null
        order by person_id offset abs(hashtext(c.case_number)) % 20 limit 1) end,
      c.opened_at + interval '900 days', jsonb_build_object('obligationId', 'duty' || n, 'what', 'duty')
    from cases c, generate_series(1, 2) as n where c.archived_at is null`);
  await owner.rows(sql`
    insert into parties (case_id, party_id, ordinal, role, kind, status, text_id, name, detail)
    select case_id, 'p' || n, n, 'applicant', 'person', 'active', gen_random_uuid(), name, '{}'
    from cases, unnest(string_to_array(party_names, E'\n')) with ordinality as u (name, n)`);
  await owner.rows(sql`analyze`);
}
