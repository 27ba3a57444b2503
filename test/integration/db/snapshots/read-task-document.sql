select d.document_id as "documentId", d.case_id as "caseId", d.uploaded_by as "uploadedBy", d.filename,
      d.purpose, d.media_type as "mediaType", d.size::float8 as size, d.sha256, d.generation, d.sm3, d.thumbnail, d.scan,
      epoch_ms(d.received_at)::float8 as "receivedAt", d.claimed_at is not null as claimed, c.clock, $1::boolean as "inFull"
    from documents d join cases c on c.case_id = d.case_id
    where d.document_id = $2::uuid and exists (
      select from tasks t where t.case_id = d.case_id and (t.unit_id = $3 and t.kind = any($4::text[])) and (
        d.uploaded_by = $5::uuid
        or d.document_id::text in (select n #>> '{}' from jsonb_path_query(t.detail, 'strict $.**.documentId') as n)))
