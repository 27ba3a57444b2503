select jsonb_strip_nulls(jsonb_build_object('personId', w.person_id, 'name', w.name, 'username', a.username,
      'active', w.active,
      'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]'),
      'unit', jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'code', u.code, 'name', u.name, 'path', u.path::text))) as found
    from people w
    join units u on u.unit_id = w.unit_id
    left join auth_users a on a.person_id = w.person_id
    where a.id = $1
