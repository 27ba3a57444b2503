select coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type,
        'typeVersion', e.type_version, 'at', epoch_ms(e.at), 'receivedAt', epoch_ms(e.received_at),
        'happenedAt', epoch_ms(e.happened_at), 'recordedAt', epoch_ms(e.recorded_at), 'actorPersonId', e.actor_person_id,
        'actorName', w.name, 'body', e.body, 'prevHash', e.prev_hash, 'hash', e.hash, 'stage', case when e.type = 'note_recorded' then (
          select s.body::jsonb -> 'data' ->> 'stage' from case_events s
          where s.case_id = e.case_id and s.seq < e.seq and s.type = 'stage_entered' order by s.seq desc limit 1) end)) order by e.seq)
      from (
        select * from case_events where case_id = c.case_id and seq > $1::int
        order by seq limit $2::int
      ) e
      left join people w on w.person_id = e.actor_person_id
    ), '[]') as events
    from cases c
    where c.case_id = $3::uuid and ((c.station_path <@ $4::ltree and c.stage = any($5::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $6::uuid and a.status = 'active'))
    or c.open_to && $7::text[])
