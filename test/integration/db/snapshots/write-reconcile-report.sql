select write_reconcile_report($1::text::jsonb, $2::text[])
