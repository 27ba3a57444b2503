CREATE TABLE "reconcile_reports" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone NOT NULL,
	"counts" jsonb NOT NULL,
	"findings" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "outbox_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "source" text;--> statement-breakpoint
CREATE INDEX "reconcile_reports_newest" ON "reconcile_reports" USING btree ("started_at","report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_of_source" ON "notices" USING btree ("source","recipient") WHERE "notices"."source" is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_source" CHECK (num_nonnulls("notices"."outbox_id", "notices"."source") = 1 and num_nonnulls("notices"."case_id", "notices"."source") = 1);--> statement-breakpoint
-- Writes the rows that follow from a case's record once more, all of them, if the record still ends where they were
-- computed from. A refused input moves no row, so the hash of the last event is all that has to be the same.
create function repair_projection(wanted uuid, at_hash text, p jsonb) returns boolean language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare head record_head := lock_head(wanted);
begin
  if not exists (select from cases where case_id = wanted) or head.head_hash <> at_hash then return false; end if;
  update cases c set stage = p ->> 'stage', version = (p ->> 'version')::int, concluded = p ->> 'concluded',
    calendar_version = p ->> 'calendarVersion', next_due_at = from_epoch_ms((p ->> 'nextDueAt')::bigint),
    archived_at = case when (p ->> 'archived')::boolean
      then coalesce(c.archived_at, date_trunc('milliseconds', clock_timestamp())) end
  where c.case_id = wanted;
  delete from assignments where case_id = wanted;
  perform write_assignments(wanted, p -> 'assignments');
  delete from deadlines where case_id = wanted;
  perform write_deadlines(wanted, p -> 'deadlines');
  delete from obligations where case_id = wanted;
  perform write_obligations(wanted, p -> 'obligations');
  delete from tasks where case_id = wanted;
  perform write_tasks(wanted, p -> 'tasks');
  return true;
end $$;
--> statement-breakpoint
-- Keeps a report; when it found anything, those who supervise the city are told. The same report twice is one.
create function write_reconcile_report(report jsonb) returns void language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  found_count int := jsonb_array_length(report -> 'findings');
  told text[] := array['police_supervisor_county', 'police_supervisor_city', 'court_supervisor_county', 'court_supervisor_city', 'auditor'];
  of_city text[] := array['police_supervisor_city', 'court_supervisor_city', 'auditor'];
begin
  insert into reconcile_reports (report_id, started_at, finished_at, counts, findings)
  values ((report ->> 'reportId')::uuid, from_epoch_ms((report ->> 'startedAt')::bigint),
    date_trunc('milliseconds', clock_timestamp()), report -> 'counts', report -> 'findings')
  on conflict (report_id) do nothing;
  if not found or found_count = 0 then return; end if;
  insert into notices (source, recipient, unit_id, roles, kind, data, drill, created_at)
  select 'reconcile:' || (report ->> 'reportId'), u.unit_id, u.unit_id, case when u.kind = 'city' then told else of_city end,
    'reconcile_findings', jsonb_build_object('reportId', report ->> 'reportId', 'findings', found_count,
      'remaining', (select count(*) from jsonb_array_elements(report -> 'findings') f where not (f ->> 'repaired')::boolean)),
    false, date_trunc('milliseconds', clock_timestamp())
  from units u
  where u.kind = 'city' or exists (
    select from person_roles r join people w on w.person_id = r.person_id and w.unit_id = r.unit_id
    where r.unit_id = u.unit_id and r.role = any(of_city) and w.active)
  on conflict do nothing;
end $$;
--> statement-breakpoint
-- The morning digest (每日摘要): one notice for each person and each unit that owes something, exercises apart, once a day.
-- Legal days are days in China. Returns how many notices were made now.
create function write_digests(of_day date) returns int language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  day_end timestamptz := (of_day + 1)::timestamp at time zone 'Asia/Shanghai';
  made int;
begin
  with due as (
    select o.person_id, o.unit_id, c.drill, o.due_sort < moment as overdue, o.due_sort,
      jsonb_build_object('caseId', o.case_id, 'obligationId', o.obligation_id) as item
    from obligations o join cases c on c.case_id = o.case_id where o.due_sort < day_end
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
  ), late as (
    select unit_id, drill, count(*) as overdue,
      jsonb_path_query_array(jsonb_agg(item order by due_sort), '$[0 to 19]') as obligations
    from due where person_id is null and overdue group by 1, 2
  ), free as (
    select unit_id, drill, count(*) as unassigned,
      jsonb_path_query_array(jsonb_agg(task_id order by due_sort, task_id), '$[0 to 19]') as task_ids
    from tasks where status in ('issued', 'accepted') and assignee_id is null group by 1, 2
  ), of_units as (
    select u.unit_id, drill, jsonb_build_object('day', of_day, 'unassigned', coalesce(f.unassigned, 0), 'overdue',
      coalesce(l.overdue, 0), 'obligations', coalesce(l.obligations, '[]'), 'taskIds', coalesce(f.task_ids, '[]')) as data
    from late l full join free f using (unit_id, drill) join units u using (unit_id)
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
revoke all on reconcile_reports from public;
--> statement-breakpoint
revoke execute on function repair_projection(uuid, text, jsonb), write_reconcile_report(jsonb), write_digests(date) from public;
--> statement-breakpoint
grant select on reconcile_reports to jingfa_api;
--> statement-breakpoint
grant execute on function repair_projection(uuid, text, jsonb), write_reconcile_report(jsonb), write_digests(date) to jingfa_worker;
