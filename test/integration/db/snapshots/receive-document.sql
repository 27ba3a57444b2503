select receive_document($1::text::jsonb) as status
