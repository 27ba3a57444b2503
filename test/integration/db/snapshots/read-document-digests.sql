select d.document_id as "documentId", d.sha256, d.sm3, d.size::float8 as size, d.media_type as "mediaType"
    from documents d
    where d.case_id = $1::uuid and d.document_id = any($2::uuid[])
      and (d.claimed_at is not null or d.received_at > now() - make_interval(hours => $3::int))
    order by d.document_id
