select jsonb_build_object('personId', w.person_id, 'name', w.name, 'unitId', u.unit_id, 'unitName', u.name,
      'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]')) as item
    from people w join units u on u.unit_id = w.unit_id
    where w.active and (
      u.path <@ subpath($1::ltree, 0, 2)
      or u.path <@ $2::ltree[]
      or u.path @> $3::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($4::ltree, 0, 1))
    ) and w.unit_id = $5 and exists (select from person_roles r where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = $6) and (w.name collate "zh-x-icu", w.person_id) > ($7::text collate "zh-x-icu", $8::uuid)
    order by w.name collate "zh-x-icu", w.person_id limit $9::int
