select s.token, s.id as "sessionId", s.updated_at < now() - interval '1 minute' as stale, w.person_id as "personId",
      a.username, w.name, exists (select from auth_accounts k where k.user_id = a.id and k.password like 'one-time:%') as "oneTime",
      to_jsonb(array(select r.role from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id order by r.role)) as roles,
      jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'path', u.path::text) as unit
    from auth_sessions s
    join auth_users a on a.id = s.user_id
    join people w on w.person_id = a.person_id and w.active
    join units u on u.unit_id = w.unit_id
    where s.token = any($1::text[]) and s.expires_at > now()
      and s.updated_at > now() - make_interval(hours => $2::int)
