select jsonb_strip_nulls(jsonb_build_object('sessionId', o.id, 'current', o.token = s.token,
      'createdAt', epoch_ms(o.created_at), 'lastSeenAt', epoch_ms(o.updated_at), 'expiresAt', epoch_ms(o.expires_at),
      'userAgent', nullif(o.user_agent, ''), 'address', nullif(o.ip_address, ''))) as item
    from auth_sessions o join auth_sessions s on s.user_id = o.user_id
    where s.token = $1 and o.expires_at > now()
      and o.updated_at > now() - make_interval(hours => $2::int)
    order by o.updated_at desc, o.id limit 200
