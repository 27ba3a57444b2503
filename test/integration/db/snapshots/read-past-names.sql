select coalesce((select jsonb_object_agg(x.text_id, x.body::jsonb) from texts x
        where x.case_id = c.case_id and x.kind = 'party' and x.body is not null
          and x.text_id = any($1::uuid[])), '{}') as details,
      coalesce((select jsonb_object_agg(w.person_id, w.name) from people w
        where w.person_id = any($2::uuid[])), '{}') as people
    from cases c
    where c.case_id = $3::uuid and ((c.station_path <@ $4::ltree and c.stage = any($5::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $6::uuid and a.status = 'active'))
    or c.open_to && $7::text[])
