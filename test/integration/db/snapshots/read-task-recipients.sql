select
      (select jsonb_build_object('kind', u.kind) from units u where u.unit_id = $1 and (
      u.path <@ subpath($2::ltree, 0, 2)
      or u.path <@ $3::ltree[]
      or u.path @> $4::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($5::ltree, 0, 1))
    )) as unit,
      (select jsonb_build_object('active', w.active, 'unitId', w.unit_id,
          'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
            where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]'))
        from people w where w.person_id = $6::uuid) as person
