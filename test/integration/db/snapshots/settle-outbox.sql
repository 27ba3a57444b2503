update outbox set delivered_at = clock_timestamp()
    where outbox_id = any($1::uuid[]) and delivered_at is null
