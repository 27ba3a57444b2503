with ended as (
      delete from auth_sessions o using auth_sessions s
      where s.token = $1 and o.user_id = s.user_id and o.id = $2 returning o.id
    )
    select count(*)::int as ended from ended
