select w.person_id as "personId" from people w
    where w.person_id = any($1::uuid[]) and w.active and exists (select from person_roles r
      where r.person_id = w.person_id and r.unit_id = w.unit_id and r.role = any($2::text[]))
