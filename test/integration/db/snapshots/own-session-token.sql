select o.token from auth_sessions o join auth_sessions s on s.user_id = o.user_id
    where s.token = $1 and o.id = $2
