select publish_calendar($1::text::jsonb) as reply
