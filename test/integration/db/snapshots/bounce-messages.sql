select bounce_messages($1::text::jsonb) as bounced
