select w.person_id as "personId", w.active,
      to_jsonb(array(select r.role from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id order by r.role)) as roles,
      to_jsonb(array_remove(array[
        case when u.unit_id = c.station_id then 'station' end,
        case when u.unit_id = c.court_id then 'court' end,
        case when u.kind = 'court' and nlevel(u.path) = 2 and subpath(u.path, 0, 1) @> c.court_path then 'appeal_court' end,
        case when u.path <@ subpath(c.station_path, 0, 2) then 'county' end], null)) as places,
      exists (select from assignments a where a.case_id = c.case_id and a.person_id = w.person_id) as involved
    from people w join units u on u.unit_id = w.unit_id cross join cases c
    where c.case_id = $1::uuid and w.person_id = any($2::uuid[])
