with ended as (
      select p.stage, p.days, count(*) as n from case_passages p
      where p.left_on is not null and not p.drill and p.left_on between $1::date and $2::date and (false or (p.court_path <@ $3::ltree))
      group by p.stage, p.days
    ), dwell as (
      select stage, jsonb_build_object('count', max(total)::int, 'median', min(days) filter (where up_to * 2 >= total),
        'p90', min(days) filter (where up_to * 10 >= total * 9)) as dwell
      from (
        select stage, days, sum(n) over (partition by stage order by days) as up_to,
          sum(n) over (partition by stage) as total
        from ended) h
      group by stage
    ), standing as (
      select c.stage, count(*)::int as open from cases c
      where c.archived_at is null and not c.drill and (false or (c.court_path <@ $4::ltree))
      group by c.stage
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('stage', stage, 'open', coalesce(s.open, 0), 'left', d.dwell))), '[]') as figures
    from standing s full join dwell d using (stage)
