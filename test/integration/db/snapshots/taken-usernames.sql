select a.username from auth_users a where a.username = any($1::text[])
