select u.unit_id as "unitId", u.kind, u.code, u.name, u.path::text as path, u.parent_id as "parentId"
    from units u where (
      u.path <@ subpath($1::ltree, 0, 2)
      or u.path <@ $2::ltree[]
      or u.path @> $3::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($4::ltree, 0, 1))
    ) order by u.path
