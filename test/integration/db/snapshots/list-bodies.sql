select jsonb_strip_nulls(jsonb_build_object('bodyId', b.body_id, 'name', b.name, 'kind', b.kind,
      'unit', jsonb_build_object('unitId', u.unit_id, 'name', u.name, 'path', u.path::text),
      'from', b.valid_from, 'until', b.valid_until, 'size', b.size, 'women', b.women, 'membersVersion', b.members_version,
      'members', coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'name', w.name, 'joinedAs', m.joined_as,
          'from', m.from_day, 'until', m.until_day) order by w.name collate "zh-x-icu", w.person_id, m.from_day)
        from mediating_body_members m join people w on w.person_id = m.person_id where m.body_id = b.body_id), '[]'))) as item from mediating_bodies b join units u on u.unit_id = b.unit_id
    where (
      u.path <@ subpath($1::ltree, 0, 2)
      or u.path <@ $2::ltree[]
      or u.path @> $3::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($4::ltree, 0, 1))
    ) and b.unit_id = $5 and b.kind = $6 and b.valid_from <= $7::date and (b.valid_until is null or b.valid_until >= $8::date) and (b.name collate "zh-x-icu", b.body_id) > ($9::text collate "zh-x-icu", $10::text)
    order by b.name collate "zh-x-icu", b.body_id limit $11::int
