select jsonb_strip_nulls(jsonb_build_object('bodyId', b.body_id, 'kind', b.kind,
      'from', b.valid_from::text, 'until', b.valid_until::text,
      'members', coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id,
          'from', m.from_day::text, 'until', m.until_day::text) order by m.person_id, m.from_day)
        from mediating_body_members m where m.body_id = b.body_id and (m.person_id = any($1::uuid[])
          or exists (select from assignments a where a.case_id = c.case_id and a.person_id = m.person_id))), '[]'))) as body
    from mediating_bodies b join units u on u.unit_id = b.unit_id cross join cases c
    where c.case_id = $2::uuid and u.unit_id in (c.station_id, c.court_id)
    order by b.body_id limit $3::int
