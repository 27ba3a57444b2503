select d.document_id as "documentId", d.sha256, d.sm3, d.size::float8 as size, d.media_type as "mediaType"
    from documents d join cases c on c.case_id = d.case_id
    where d.case_id = $1::uuid and d.document_id = any($2::uuid[])
      and (d.uploaded_by = $3::uuid or ((c.station_path <@ $4::ltree and c.stage = any($5::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $6::uuid and a.status = 'active'))
    or c.open_to && $7::text[]) or exists (
      select from tasks t where t.case_id = d.case_id and (t.unit_id = $8 and t.kind = any($9::text[])) and (
        d.uploaded_by = $10::uuid
        or d.document_id::text in (select n #>> '{}' from jsonb_path_query(t.detail, 'strict $.**.documentId') as n))))
      and (d.claimed_at is not null or d.received_at > now() - make_interval(hours => $11::int))
    order by d.document_id
