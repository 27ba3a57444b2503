select keep_checkpoint($1::text::jsonb)
