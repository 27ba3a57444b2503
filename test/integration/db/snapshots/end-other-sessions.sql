delete from auth_sessions o using auth_sessions s
    where s.token = $1 and o.user_id = s.user_id and o.token <> s.token
