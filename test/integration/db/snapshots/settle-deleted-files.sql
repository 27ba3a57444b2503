update document_files f set deleted_at = clock_timestamp()
    from jsonb_to_recordset($1::text::jsonb) as t(sha256 text, generation int)
    where f.sha256 = t.sha256 and f.generation = t.generation and f.removed_at is not null and f.deleted_at is null
