-- The nightly comparison (夜间核对): rows written again from the record, and the report of what was found.

-- Writes the rows that follow from a case's record once more, all of them, if the record still ends where they were
-- computed from. A refused input moves no row, so the hash of the last event is all that has to be the same.
create or replace function repair_projection(wanted uuid, at_hash text, p jsonb) returns boolean language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare head record_head := lock_head(wanted);
begin
  if not exists (select from cases where case_id = wanted) or head.head_hash <> at_hash then return false; end if;
  update cases c set stage = p ->> 'stage', version = (p ->> 'version')::int, concluded = p ->> 'concluded',
    calendar_version = p ->> 'calendarVersion', next_due_at = from_epoch_ms((p ->> 'nextDueAt')::bigint),
    open_to = array(select jsonb_array_elements_text(p -> 'openTo')), archived_at = case when (p ->> 'archived')::boolean
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
  perform rewrite_passages(wanted);
  return true;
end $$;

-- Keeps a report; when it found anything, holders of the roles `told` hear how much: `findings` holds only the first of
-- them, the counts all. The same report twice is one.
create or replace function write_reconcile_report(report jsonb, told text[]) returns void language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  found_count int := coalesce((report -> 'counts' ->> 'findings')::int, jsonb_array_length(report -> 'findings'));
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

grant execute on function repair_projection(uuid, text, jsonb), write_reconcile_report(jsonb, text[]) to jingfa_worker;
