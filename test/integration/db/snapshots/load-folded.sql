select load_folded($1::uuid, $2, $3::int) as loaded
