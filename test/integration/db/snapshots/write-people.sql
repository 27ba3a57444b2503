select write_people($1::text::jsonb)
