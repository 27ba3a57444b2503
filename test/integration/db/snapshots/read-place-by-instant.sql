select jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'recordedAt', epoch_ms(e.recorded_at), 'at', epoch_ms(e.at),
      'hash', e.hash) as place
    from case_events e where e.case_id = $1::uuid and e.recorded_at <= from_epoch_ms($2::bigint) order by e.seq desc limit 1
