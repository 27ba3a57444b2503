select jsonb_strip_nulls(jsonb_build_object('unitId', u.unit_id, 'name', u.name,
      'lastHeard', (select epoch_ms(max(l.heard)) from people w cross join lateral (
        select i.received_at as heard from case_inputs i join cases c on c.case_id = i.case_id and not c.drill
        where i.person_id = w.person_id order by i.received_at desc limit 1) l where w.unit_id = u.unit_id),
      'open', (select count(*)::int from cases c where c.station_id = u.unit_id and c.archived_at is null and not c.drill))) as item
    from units u where false and u.kind = 'station' and not exists (
      select from people w join case_inputs i on i.person_id = w.person_id
        and i.received_at >= now() - $1::int * interval '1 day'
      join cases c on c.case_id = i.case_id and not c.drill
      where w.unit_id = u.unit_id) and u.unit_id > $2::text
    order by u.unit_id limit $3::int
