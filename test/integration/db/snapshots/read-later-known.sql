select jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type, 'body', e.body,
      'happenedAt', epoch_ms(e.happened_at), 'recordedAt', epoch_ms(e.recorded_at)) as later
    from case_events e
    where e.case_id = $1::uuid and e.seq > $2::int
      and e.happened_at <= from_epoch_ms($3::bigint)
    order by e.seq limit $4::int
