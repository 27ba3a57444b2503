select act_in_room($1::text::jsonb) as reply
