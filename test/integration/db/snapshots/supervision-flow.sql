with ended as (
      select p.stage, p.next_stage, p.days, count(*) as n from case_passages p
      where p.left_on is not null and not p.drill and p.left_on between $1::date and $2::date and (false or (p.court_path <@ $3::ltree))
      group by p.stage, p.next_stage, p.days
    ), dwell as (
      select stage, next_stage, jsonb_build_object('count', max(total)::int, 'median', min(days) filter (where up_to * 2 >= total),
        'p90', min(days) filter (where up_to * 10 >= total * 9)) as dwell
      from (
        select stage, next_stage, days, sum(n) over (partition by stage, next_stage order by days) as up_to,
          sum(n) over (partition by stage, next_stage) as total
        from ended) h
      group by stage, next_stage
    )
    select coalesce(jsonb_agg(jsonb_build_object('from', stage, 'to', next_stage) || dwell), '[]') as figures from dwell
