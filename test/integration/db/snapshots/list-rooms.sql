select r.room_id as "roomId", r.name, r.kind, r.closed,
      jsonb_build_object('unitId', u.unit_id, 'name', u.name, 'path', u.path::text, 'kind', u.kind) as unit
    from rooms r join units u on u.unit_id = r.unit_id
    where (
      u.path <@ subpath($1::ltree, 0, 2)
      or u.path <@ $2::ltree[]
      or u.path @> $3::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($4::ltree, 0, 1))
    ) and r.room_id = $5::uuid and r.unit_id = $6
    order by u.path, r.name collate "zh-x-icu", r.room_id
