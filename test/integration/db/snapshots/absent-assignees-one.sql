with fitting as (select * from jsonb_to_recordset($1::text::jsonb) as f (capacity text, at text, role text))
    select a.case_id as "caseId", a.person_id as "personId", a.capacity, w.active is not true as gone
    from assignments a join cases c on c.case_id = a.case_id
    left join people w on w.person_id = a.person_id
    left join units u on u.unit_id = w.unit_id
    where a.person_id = $2::uuid and a.status = 'active' and c.archived_at is null and (w.active is not true or not exists (
      select from person_roles r join fitting f on f.role = r.role
      where r.person_id = w.person_id and r.unit_id = w.unit_id and f.capacity = a.capacity
        and f.at = any(array_remove(array[
        case when u.unit_id = c.station_id then 'station' end,
        case when u.unit_id = c.court_id then 'court' end,
        case when u.kind = 'court' and nlevel(u.path) = 2 and subpath(u.path, 0, 1) @> c.court_path then 'appeal_court' end,
        case when u.path <@ subpath(c.station_path, 0, 2) then 'county' end], null))))
    order by a.person_id, a.case_id, a.capacity limit $3::int
