select w.person_id as "personId", w.name, u.name as unit,
      to_jsonb(array(select r.role from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id order by r.role)) as roles,
      to_jsonb(array_remove(array[
        case when u.unit_id = c.station_id then 'station' end,
        case when u.unit_id = c.court_id then 'court' end,
        case when u.kind = 'court' and nlevel(u.path) = 2 and subpath(u.path, 0, 1) @> c.court_path then 'appeal_court' end,
        case when u.path <@ subpath(c.station_path, 0, 2) then 'county' end], null)) as places, coalesce((
        select jsonb_agg(distinct jsonb_build_object('name', b.name, 'kind', b.kind))
        from mediating_body_members m join mediating_bodies b on b.body_id = m.body_id
        where m.person_id = w.person_id and $1::date between m.from_day and coalesce(m.until_day, 'infinity')
          and $2::date between b.valid_from and coalesce(b.valid_until, 'infinity')), '[]') as bodies,
      (select count(*)::int from assignments a join cases o on o.case_id = a.case_id
        where a.person_id = w.person_id and a.capacity = $3::text and o.drill = c.drill and a.status = 'active' and o.archived_at is null) as open,
      (select count(*)::int from assignments a join cases o on o.case_id = a.case_id
        where a.person_id = w.person_id and a.capacity = $4::text and o.drill = c.drill and a.status <> 'recused' and o.matter = c.matter and o.case_id <> c.case_id)
        as "sameMatter",
      to_jsonb(coalesce(f.fields, '{}')) as fields, to_jsonb(coalesce(f.languages, '{}')) as languages,
      n.person_id is not null as away, n.to_day::text as "awayUntil"
    from cases c
      join units u on u.path <@ subpath(c.station_path, 0, 2) or u.unit_id = c.court_id
      join people w on w.unit_id = u.unit_id and w.active
      left join mediator_profiles f on f.person_id = w.person_id
      left join absences n on n.person_id = w.person_id and $5::date between n.from_day and coalesce(n.to_day, 'infinity')
    where c.case_id = $6::uuid
      and exists (select from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = any($7::text[]))
    order by w.name collate "zh-x-icu", w.person_id limit 500
