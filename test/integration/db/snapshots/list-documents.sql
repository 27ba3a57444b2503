select d.document_id as "documentId", d.case_id as "caseId", d.uploaded_by as "uploadedBy", d.filename,
      d.purpose, d.media_type as "mediaType", d.size::float8 as size, d.sha256, d.generation, d.sm3, d.thumbnail, d.scan,
      epoch_ms(d.received_at)::float8 as "receivedAt", d.claimed_at is not null as claimed, c.clock, true as "inFull"
    from documents d join cases c on c.case_id = d.case_id
    where d.case_id = $1::uuid and ((c.station_path <@ $2::ltree and c.stage = any($3::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $4::uuid and a.status = 'active'))
    or c.open_to && $5::text[]) and (d.received_at, d.document_id) > (from_epoch_ms($6::bigint), $7::uuid)
    order by d.received_at, d.document_id limit $8::int
