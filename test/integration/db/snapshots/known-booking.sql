select known_booking($1::text::jsonb) as reply
