with due as (
      select ((o.due_sort - interval '1 millisecond') at time zone 'Asia/Shanghai')::date as day, o.case_id, (o.person_id is null or o.person_id not in (select w.person_id from people w where w.active and (not exists (select from absences z
          where z.person_id = w.person_id and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date)) or exists (
          select from absences a join people s on s.person_id = a.substitute_id
          where a.person_id = w.person_id and s.active and not exists (select from absences z
          where z.person_id = s.person_id and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date)))))) as unowned
      from obligations o join cases c on c.case_id = o.case_id
      where not o.drill and o.due_sort > ($1::date + $2::int)::timestamp at time zone 'Asia/Shanghai' and o.due_sort <= ($3::date + $4::int)::timestamp at time zone 'Asia/Shanghai' and o.what <> all($5::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($6::text[])) and c.archived_at is null and not c.drill and (false or (c.court_path <@ $7::ltree))
    ), each_case as (
      select day, case_id, count(*) as duties, count(*) filter (where unowned) as unowned from due
      group by grouping sets ((day, case_id), (case_id))
    )
    select coalesce(jsonb_agg(item order by item ->> 'day' nulls last), '[]') as days from (
      select jsonb_strip_nulls(jsonb_build_object('day', day, 'duties', sum(duties), 'unownedDuties', sum(unowned),
        'cases', count(*), 'unowned', count(*) filter (where unowned > 0))) as item
      from each_case group by day) d
