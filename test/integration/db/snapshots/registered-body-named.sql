select jsonb_strip_nulls(jsonb_build_object('bodyId', b.body_id, 'kind', b.kind,
      'from', b.valid_from::text, 'until', b.valid_until::text,
      'members', coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id,
          'from', m.from_day::text, 'until', m.until_day::text) order by m.person_id, m.from_day)
        from mediating_body_members m where m.body_id = b.body_id and (m.person_id = any($1::uuid[])
          or exists (select from assignments a where a.case_id = c.case_id and a.person_id = m.person_id))), '[]'))) as body
    from mediating_bodies b join units u on u.unit_id = b.unit_id cross join cases c
    where c.case_id = $2::uuid and b.body_id = $3 and to_jsonb(array_remove(array[
        case when u.unit_id = c.station_id then 'station' end,
        case when u.unit_id = c.court_id then 'court' end,
        case when u.kind = 'court' and nlevel(u.path) = 2 and subpath(u.path, 0, 1) @> c.court_path then 'appeal_court' end,
        case when u.path <@ subpath(c.station_path, 0, 2) then 'county' end], null)) ?| array['county', 'court']
    order by b.body_id limit $4::int
