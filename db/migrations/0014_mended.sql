-- Takes the rows of unclaimed documents away once they are old, and says which files nothing names any more. An input not
-- yet decided may be about to claim documents of its case: those of such a case stay. A file whose last name went may be
-- held again by a sender: it is not `named` from then on, and goes once that one has not come back for as long.
create or replace function sweep_documents(older_than interval) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare moment timestamptz := clock_timestamp(); before timestamptz := moment - older_than; removed int;
begin
  with gone as (
    delete from documents d where d.claimed_at is null and d.received_at < before
      and not exists (select from inbox_pending p where p.case_id = d.case_id)
    returning d.document_id, d.sha256, d.generation
  ), unnamed as (
    update document_files f set named = false from (select distinct sha256, generation from gone) g
    where f.sha256 = g.sha256 and f.generation = g.generation
      and not exists (select from documents d where d.sha256 = f.sha256 and d.generation = f.generation
        and d.document_id <> all (array(select document_id from gone)))
  )
  select count(*) into removed from gone;
  -- Not in the statement above, which still sees the rows that it deletes.
  update document_files f set removed_at = moment where f.removed_at is null and not f.named and f.touched_at < before
    and not exists (select from documents d where d.sha256 = f.sha256 and d.generation = f.generation);
  return jsonb_build_object('documents', removed, 'files', coalesce((
    select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'generation', f.generation))
    from (select sha256, generation from document_files where removed_at is not null and deleted_at is null
      order by removed_at limit 1000) f), '[]'));
end $$;
--> statement-breakpoint
-- What sweeps have passed by so far.
update document_files f set named = false where f.named and f.removed_at is null
  and not exists (select from documents d where d.sha256 = f.sha256 and d.generation = f.generation);
--> statement-breakpoint
-- Whether somebody in the unit holds one of the roles.
create function holds_role(in_unit text, wanted text[]) returns boolean language sql stable
as $$
  select exists (select from person_roles r join people w on w.person_id = r.person_id
    where r.unit_id = in_unit and r.role = any(wanted) and w.active)
$$;
--> statement-breakpoint
-- Who is told of an effect: `to` is one or several of a role, of {unitId, roles?} and of {personId}; `partyIds` are told
-- outside. Whoever has left the unit that they are named with is not told: the unit is, which has their work now. The roles
-- of one entry are told in that unit as long as somebody there holds one of them; only else each is looked for upwards.
create or replace function notice_recipients(of_case cases, data jsonb)
returns table (recipient text, person_id uuid, unit_id text, roles text[], party_id text) language sql stable
as $$
  with told as (
    select t, t ->> 'unitId' as unit, case jsonb_typeof(t -> 'roles')
      when 'array' then array(select jsonb_array_elements_text(t -> 'roles')) end as roles
    from jsonb_array_elements(case jsonb_typeof(data -> 'to') when 'array' then data -> 'to'
      when 'string' then jsonb_build_array(data -> 'to') when 'object' then jsonb_build_array(data -> 'to') else '[]' end) as t
  ), of_people as (
    select distinct (t ->> 'personId')::uuid as person
    from told where jsonb_typeof(t) = 'object' and t ->> 'personId' is not null and (unit is null or exists (
      select from people w where w.person_id = (t ->> 'personId')::uuid and w.active and w.unit_id = unit))
  ), in_units as (
    select unit_of_role(side_of_role(of_case, t #>> '{}'), t #>> '{}') as unit, t #>> '{}' as role
    from told where jsonb_typeof(t) = 'string'
    union all
    select case when r is null or holds_role(unit, told.roles) then unit else unit_of_role(unit, r) end, r
    from told left join lateral unnest(told.roles) as r on true
    where jsonb_typeof(t) = 'object' and unit is not null
      and (t ->> 'personId' is null or (t ->> 'personId')::uuid not in (select person from of_people))
  )
  select person::text, person, null::text, null::text[], null::text from of_people
  union all
  select unit, null, unit, case when bool_or(role is null) then null else array_agg(distinct role) end, null
  from in_units group by unit
  union all
  select distinct p, null::uuid, null, null::text[], p
  from jsonb_array_elements_text(case jsonb_typeof(data -> 'partyIds') when 'array' then data -> 'partyIds' else '[]' end) as p
$$;
--> statement-breakpoint
-- Keeps a report; when it found anything, those who supervise the city are told how much: `findings` holds only the first
-- of them, the counts all. The same report twice is one.
create or replace function write_reconcile_report(report jsonb) returns void language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  found_count int := coalesce((report -> 'counts' ->> 'findings')::int, jsonb_array_length(report -> 'findings'));
  told text[] := array['police_supervisor_city', 'court_supervisor_city', 'auditor'];
begin
  insert into reconcile_reports (report_id, started_at, finished_at, counts, findings)
  values ((report ->> 'reportId')::uuid, from_epoch_ms((report ->> 'startedAt')::bigint),
    date_trunc('milliseconds', clock_timestamp()), report -> 'counts', report -> 'findings')
  on conflict (report_id) do nothing;
  if not found or found_count = 0 then return; end if;
  insert into notices (source, recipient, unit_id, roles, kind, data, drill, created_at)
  select 'reconcile:' || (report ->> 'reportId'), u.unit_id, u.unit_id, told,
    'reconcile_findings', jsonb_build_object('reportId', report ->> 'reportId', 'findings', found_count,
      'remaining', coalesce((report -> 'counts' ->> 'remaining')::int,
        (select count(*) from jsonb_array_elements(report -> 'findings') f where not (f ->> 'repaired')::boolean))),
    false, date_trunc('milliseconds', clock_timestamp())
  from units u
  where u.kind = 'city' or exists (
    select from person_roles r join people w on w.person_id = r.person_id and w.unit_id = r.unit_id
    where r.unit_id = u.unit_id and r.role = any(told) and w.active)
  on conflict do nothing;
end $$;
--> statement-breakpoint
-- The morning digest (每日摘要): one notice for each person and each unit that owes something, exercises apart, once a day.
-- What is owed by somebody disabled is their unit's, and what came back or is to be judged is shown to the unit that asked
-- for it, so that nothing waits for whoever left. Legal days are days in China. Returns how many notices were made now.
create or replace function write_digests(of_day date) returns int language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  day_end timestamptz := (of_day + 1)::timestamp at time zone 'Asia/Shanghai';
  made int;
begin
  with due as (
    select w.person_id, o.unit_id, c.drill, o.due_sort < moment as overdue, o.due_sort,
      jsonb_build_object('caseId', o.case_id, 'obligationId', o.obligation_id) as item
    from obligations o join cases c on c.case_id = o.case_id
      left join people w on w.person_id = o.person_id and w.active
    where o.due_sort < day_end
  ), owed as (
    select person_id, drill, count(*) filter (where not overdue) as today, count(*) filter (where overdue) as overdue,
      jsonb_path_query_array(jsonb_agg(item order by due_sort), '$[0 to 19]') as obligations
    from due where person_id is not null group by 1, 2
  ), back as (
    select issuer_person as person_id, drill, count(*) as returned,
      jsonb_path_query_array(jsonb_agg(task_id order by due_sort, task_id), '$[0 to 19]') as task_ids
    from tasks where status = 'returned' group by 1, 2
  ), of_people as (
    select w.person_id, drill, jsonb_build_object('day', of_day, 'today', coalesce(o.today, 0), 'overdue',
      coalesce(o.overdue, 0), 'returned', coalesce(b.returned, 0), 'obligations', coalesce(o.obligations, '[]'),
      'taskIds', coalesce(b.task_ids, '[]')) as data
    from owed o full join back b using (person_id, drill) join people w using (person_id) where w.active
  ), owed_by_unit as (
    select unit_id, drill, count(*) filter (where not overdue) as today, count(*) filter (where overdue) as overdue,
      jsonb_path_query_array(jsonb_agg(item order by due_sort), '$[0 to 19]') as obligations
    from due where person_id is null group by 1, 2
  ), waiting as (
    select unit_id, drill, 'unassigned' as how, due_sort, task_id
    from tasks where status in ('issued', 'accepted') and assignee_id is null
    union all
    select issuer_unit_id, drill, status, due_sort, task_id from tasks where status = 'returned'
    union all
    select issuer_unit_id, drill, status, due_sort, task_id from tasks where status = 'completed'
  ), tasks_of_unit as (
    select unit_id, drill, count(*) filter (where how = 'unassigned') as unassigned,
      count(*) filter (where how = 'returned') as returned, count(*) filter (where how = 'completed') as completed,
      jsonb_path_query_array(jsonb_agg(task_id order by due_sort, task_id), '$[0 to 19]') as task_ids
    from waiting group by 1, 2
  ), of_units as (
    select u.unit_id, drill, jsonb_build_object('day', of_day, 'today', coalesce(o.today, 0), 'overdue',
      coalesce(o.overdue, 0), 'unassigned', coalesce(t.unassigned, 0), 'returned', coalesce(t.returned, 0), 'completed',
      coalesce(t.completed, 0), 'obligations', coalesce(o.obligations, '[]'), 'taskIds', coalesce(t.task_ids, '[]')) as data
    from owed_by_unit o full join tasks_of_unit t using (unit_id, drill) join units u using (unit_id)
  )
  insert into notices (source, recipient, person_id, unit_id, kind, data, drill, created_at)
  select format('digest:%s:%s', of_day, case when drill then 'drill' else 'real' end),
    coalesce(person_id::text, unit_id), person_id, unit_id, kind, data, drill, moment
  from (
    select person_id, null::text as unit_id, 'digest_of_person' as kind, drill, data from of_people
    union all select null, unit_id, 'digest_of_unit', drill, data from of_units
  ) d
  on conflict do nothing;
  get diagnostics made = row_count;
  return made;
end $$;
--> statement-breakpoint
revoke execute on function holds_role(text, text[]) from public;
