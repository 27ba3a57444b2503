select repair_projection($1::uuid, $2, $3::text::jsonb) as repaired
