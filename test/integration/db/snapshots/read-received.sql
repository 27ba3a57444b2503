select d.document_id as "documentId", d.case_id as "caseId", d.uploaded_by as "uploadedBy", d.filename,
      d.purpose, d.media_type as "mediaType", d.size::float8 as size, d.sha256, d.generation, d.sm3, d.thumbnail, d.scan,
      epoch_ms(d.received_at)::float8 as "receivedAt", d.claimed_at is not null as claimed from documents d where d.document_id = $1::uuid
