select load_case($1::uuid, $2::int, $3::int) as loaded
