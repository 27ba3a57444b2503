with moment as (select clock_timestamp() - $1::int * interval '1 millisecond' as latest),
    vacant as (
      select s.unit_id, s.roles from (
        select distinct o.unit_id, o.roles from obligations o join cases c on c.case_id = o.case_id
        where c.archived_at is null and not c.drill and o.person_id is null) s
      where not exists (
        select from person_roles r join people w on w.person_id = r.person_id
        where r.unit_id = s.unit_id and r.role = any(s.roles) and w.active) and not exists (
        select from person_roles r join people w on w.person_id = r.person_id join units a on a.unit_id = r.unit_id
        join units b on b.unit_id = s.unit_id
        where r.role = any(s.roles) and r.role = any($2::text[]) and w.active and b.path <@ a.path)),
    uncarried as (
      select c.case_id from cases c
      where c.archived_at is null and not c.drill and not exists (select from obligations o where o.case_id = c.case_id)
      union
      select c.case_id from vacant v join obligations o on o.unit_id = v.unit_id and o.roles = v.roles
      join cases c on c.case_id = o.case_id
      where c.archived_at is null and not c.drill and o.person_id is null and not exists (
        select from person_roles r join people w on w.person_id = r.person_id join units u on u.unit_id = r.unit_id
        where r.role = any(o.roles) and r.role = any($3::text[]) and w.active
          and (u.path @> c.station_path or u.path @> c.court_path))
      union
      select c.case_id from obligations o join cases c on c.case_id = o.case_id
      where c.archived_at is null and not c.drill and o.person_id is not null
        and not exists (select from people w where w.active and w.person_id = o.person_id)),
    unanswered as (
      select d.case_id, d.deadline_id as subject from deadlines d join cases c on c.case_id = d.case_id
      where not c.drill and d.status = 'armed' and d.due_at_real < (select latest from moment)
      union
      select o.case_id, coalesce(o.deadline_id, o.obligation_id) from obligations o join cases c on c.case_id = o.case_id
      where not c.drill and o.due_sort < (select latest from moment) and not exists (
        select from deadlines d where d.case_id = o.case_id and d.deadline_id = o.deadline_id and d.status in ('met', 'breached')))
    select (select count(*)::int from uncarried) as uncarried, (select count(*)::int from unanswered) as unanswered,
      (select coalesce(jsonb_agg(case_id), '[]') from (
        (select case_id from uncarried limit 10) union (select case_id from unanswered limit 10)) e) as examples
