select record_input($1::text::jsonb) as reply
