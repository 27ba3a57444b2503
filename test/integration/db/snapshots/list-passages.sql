select jsonb_strip_nulls(jsonb_build_object('caseId', p.case_id, 'seq', p.seq, 'caseNumber', c.case_number,
      'courtCaseNumber', (
      select e.body::jsonb #>> '{data,courtCaseNumber}' from case_events e
      where e.case_id = c.case_id and e.type in ('case_registered', 'confirmation_accepted', 'execution_accepted')
        and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
      order by e.seq desc limit 1), 'stage', p.stage,
      'next', p.next_stage, 'enteredOn', p.entered_on, 'leftOn', p.left_on, 'days', p.days,
      'station', jsonb_build_object('id', p.station_id, 'name', s.name),
      'court', jsonb_build_object('id', p.court_id, 'name', t.name))) as item
    from (
      select p.* from case_passages p
      where p.left_on is not null and not p.drill and p.left_on between $1::date and $2::date
        and (false or (p.court_path <@ $3::ltree))
        and p.stage = any($4::text[])
        and p.next_stage = any($5::text[])
        and p.station_id = $6
        and p.court_id = $7
        and (p.left_on, p.case_id, p.seq) < ($8::date, $9::uuid, $10::int)
      order by p.left_on desc, p.case_id desc, p.seq desc limit $11::int
    ) p
    join cases c on c.case_id = p.case_id
    join units s on s.unit_id = p.station_id
    join units t on t.unit_id = p.court_id
    order by p.left_on desc, p.case_id desc, p.seq desc
