select p.version from calendar_publications p where p.key = $1::uuid
