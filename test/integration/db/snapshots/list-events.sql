with stages as materialized (
      select s.seq, s.body::jsonb -> 'data' ->> 'stage' as stage from case_events s
      where s.case_id = $1::uuid and s.type = 'stage_entered'
    )
    select coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type,
        'typeVersion', e.type_version, 'at', epoch_ms(e.at), 'receivedAt', epoch_ms(e.received_at),
        'happenedAt', epoch_ms(e.happened_at), 'recordedAt', epoch_ms(e.recorded_at), 'actorPersonId', e.actor_person_id,
        'actorName', w.name, 'body', e.body, 'prevHash', e.prev_hash, 'hash', e.hash, 'stage', case when e.type = 'note_recorded' then (
          select s.stage from stages s where s.seq < e.seq order by s.seq desc limit 1) end)) order by e.seq)
      from (
        select * from case_events where case_id = c.case_id and seq > $2::int
        order by seq limit $3::int
      ) e
      left join people w on w.person_id = e.actor_person_id
    ), '[]') as events
    from cases c
    where c.case_id = $4::uuid and ((c.station_path <@ $5::ltree and c.stage = any($6::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $7::uuid and a.status = 'active'))
    or c.open_to && $8::text[])
