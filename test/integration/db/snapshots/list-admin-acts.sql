select jsonb_strip_nulls(jsonb_build_object('actNo', a.act_no, 'at', epoch_ms(a.at), 'act', a.act, 'detail', a.detail,
      'actor', (select jsonb_build_object('id', w.person_id, 'name', w.name) from people w where w.person_id = a.actor_id),
      'person', (select jsonb_build_object('id', w.person_id, 'name', w.name) from people w where w.person_id = a.person_id),
      'unit', case when u.unit_id is not null then jsonb_build_object('id', u.unit_id, 'name', u.name) end)) as item
    from admin_acts a left join units u on u.unit_id = a.unit_id
    where (u.path is null or u.path <@ $1::ltree) and a.person_id = $2::uuid and a.unit_id = $3 and a.act = $4 and a.act_no < $5::bigint
    order by a.act_no desc limit $6::int
