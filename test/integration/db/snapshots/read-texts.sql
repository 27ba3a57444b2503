select x.text_id as "textId", x.kind, x.body
    from texts x join cases c on c.case_id = x.case_id
    where x.case_id = $1::uuid and x.text_id = any($2::uuid[]) and ((c.station_path <@ $3::ltree and c.stage = any($4::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $5::uuid and a.status = 'active'))
    or c.open_to && $6::text[])
      and true
