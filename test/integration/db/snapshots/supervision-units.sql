with gone as materialized (
      select p.station_id, p.court_id, p.stage, p.next_stage, case when p.stage = any($1::text[]) then p.days end as days, count(*) as n
      from case_passages p
      where p.left_on is not null and not p.drill and p.left_on between $2::date and $3::date and (false or (p.court_path <@ $4::ltree))
      group by 1, 2, 3, 4, 5
    ), work as materialized (
      select c.station_id, c.court_id, l.case_id is not null as late, count(*) as n
      from cases c left join (select distinct x.case_id from (select o.case_id from obligations o where not o.drill and o.due_sort < now() and o.what <> all($5::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($6::text[]))) x) l on l.case_id = c.case_id
      where c.archived_at is null and not c.drill and (false or (c.court_path <@ $7::ltree))
      group by 1, 2, 3
    ), passed as (
      select station_id as unit_id, $8::text as side, nullif(sum(n) filter (where stage = any($9::text[])), 0) as ended,
        nullif(sum(n) filter (where stage = any($10::text[]) and next_stage = any($11::text[])), 0) as agreed,
        nullif(sum(n) filter (where stage = any($12::text[])), 0) as received
      from gone group by 1 union all 
      select court_id as unit_id, $13::text as side, nullif(sum(n) filter (where stage = any($14::text[])), 0) as ended,
        nullif(sum(n) filter (where stage = any($15::text[]) and next_stage = any($16::text[])), 0) as agreed,
        nullif(sum(n) filter (where next_stage = any($17::text[])), 0) as received
      from gone group by 1
    ), decided_days as (
      select station_id as unit_id, $18::text as side, days, sum(n) as n from gone
      where stage = any($19::text[]) group by 1, 2, 3 union all 
      select court_id as unit_id, $20::text as side, days, sum(n) as n from gone
      where stage = any($21::text[]) group by 1, 2, 3
    ), decided as (
      select unit_id, side, jsonb_build_object('count', max(total)::int, 'median', min(days) filter (where up_to * 2 >= total),
        'p90', min(days) filter (where up_to * 10 >= total * 9)) as dwell
      from (
        select unit_id, side, days, sum(n) over (partition by unit_id, side order by days) as up_to,
          sum(n) over (partition by unit_id, side) as total
        from decided_days) h
      group by unit_id, side
    ), at_work as (
      select station_id as unit_id, $22::text as side, sum(n) as open, nullif(sum(n) filter (where late), 0) as overdue
      from work group by 1 union all 
      select court_id as unit_id, $23::text as side, sum(n) as open, nullif(sum(n) filter (where late), 0) as overdue
      from work group by 1
    ), served as (
      select t.unit_id, case when u.kind = 'court' then 'court' else 'station' end as side, count(*) as tried,
        nullif(count(*) filter (where t.first_result = 'done'), 0) as first_done
      from tasks t join units u on u.unit_id = t.unit_id join cases c on c.case_id = t.case_id
      where not t.drill and t.kind = 'service' and t.first_result is not null
        and t.issued_at_real >= $24::timestamp at time zone 'Asia/Shanghai'
        and t.issued_at_real < ($25::date + 1)::timestamp at time zone 'Asia/Shanghai'
        and (t.unit_path <@ $26::ltree) and (false or (c.court_path <@ $27::ltree))
      group by 1, 2
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unitId', unit_id, 'name', u.name, 'side', side, 'ended', ended,
      'agreed', agreed, 'received', received, 'decided', dwell, 'open', open, 'overdue', overdue, 'tried', tried,
      'firstDone', first_done)) order by side desc, u.path), '[]') as figures
    from passed full join decided using (unit_id, side) full join at_work using (unit_id, side)
      full join served using (unit_id, side) join units u using (unit_id)
