select keep_fold($1::text::jsonb)
