select note_wake($1, $2::uuid, $3::boolean)
