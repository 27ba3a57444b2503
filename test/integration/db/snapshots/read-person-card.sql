select jsonb_strip_nulls(jsonb_build_object('personId', w.person_id, 'name', w.name, 'unitId', u.unit_id, 'unitName', u.name,
      'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]'),
      'away', (select jsonb_build_object('from', z.from_day, 'to', z.to_day,
          'substitute', (select jsonb_build_object('id', s.person_id, 'name', s.name) from people s where s.person_id = z.substitute_id))
        from absences z where z.person_id = w.person_id and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date)),
      'roster', (select jsonb_build_object('fields', f.fields, 'languages', f.languages)
        from mediator_profiles f where f.person_id = w.person_id)))
      || case when (u.path <@ $1::ltree is true or u.unit_id = $2::text is true) then
        coalesce((select jsonb_build_object('username', a.username, 'oneTimePassword', exists (select from auth_accounts k where k.user_id = a.id and k.password like 'one-time:%'))
          from auth_users a where a.person_id = w.person_id), '{}') || jsonb_build_object('disabled', not w.active)
        else '{}' end || jsonb_build_object('active', w.active, 'createdAt', epoch_ms(w.created_at),
      'unit', jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'code', u.code, 'name', u.name, 'path', u.path::text,
        'parentId', u.parent_id)) as item
    from people w join units u on u.unit_id = w.unit_id
    where w.person_id = $3::uuid and (
      u.path <@ subpath($4::ltree, 0, 2)
      or u.path <@ $5::ltree[]
      or u.path @> $6::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($7::ltree, 0, 1))
    )
