select jsonb_strip_nulls(jsonb_build_object('caseId', e.case_id, 'caseNumber', e.case_number, 'clock', e.clock, 'seq', e.seq,
        'happenedOn', e.data ->> 'happenedOn', 'receivedOn', e.data ->> 'receivedOn',
        'days', (e.data ->> 'receivedOn')::date - (e.data ->> 'happenedOn')::date,
        'personId', e.actor_person_id, 'name', w.name, 'recordedAt', epoch_ms(e.recorded_at))) as item
    from (
      select e.case_id, e.seq, e.actor_person_id, e.recorded_at, e.body::jsonb -> 'data' as data, c.case_number, c.clock
      from case_events e join cases c on c.case_id = e.case_id
      where e.type = 'act_backdated' and (e.recorded_at, e.case_id, e.seq) < (from_epoch_ms($1::bigint), $2::uuid, $3::int) and ((c.station_path <@ $4::ltree and c.stage = any($5::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $6::uuid and a.status = 'active'))
    or c.open_to && $7::text[]) and true
      order by e.recorded_at desc, e.case_id desc, e.seq desc limit $8::int
    ) e
    left join people w on w.person_id = e.actor_person_id
    order by e.recorded_at desc, e.case_id desc, e.seq desc
