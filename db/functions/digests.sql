-- The morning digest (每日摘要) of what people and units owe.

-- The morning digest (每日摘要): one notice for each person and each unit that owes something, exercises apart, once a day.
-- What is owed by somebody disabled is their unit's, and what came back or is to be judged is shown to the unit that asked
-- for it, so that nothing waits for a person who left. Legal days are days in China. Returns how many notices were made now.
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

grant execute on function write_digests(date) to jingfa_worker;
