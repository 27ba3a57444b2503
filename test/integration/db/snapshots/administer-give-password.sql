select "give_password"($1::text::jsonb) as reply
