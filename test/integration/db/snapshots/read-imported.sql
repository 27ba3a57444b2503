select jsonb_build_object('same', (a.actor_id, a.route, a.body_digest) is not distinct from ($1::uuid, $2::text, $3::text),
      'lines', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('line', n.line, 'personId', n.person_id, 'unitId', n.unit_id)) order by n.line)
        from admin_acts n where n.key = a.key and n.line > 0), '[]')) as found
    from admin_acts a where a.key = $4::uuid and a.line = 0
