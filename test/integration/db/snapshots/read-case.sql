select jsonb_strip_nulls(jsonb_build_object(
        'caseId', c.case_id, 'caseNumber', c.case_number, 'stage', c.stage, 'version', c.version, 'policy', c.policy,
        'clock', c.clock, 'drill', c.drill, 'source', c.source, 'matter', c.matter,
        'station', jsonb_build_object('unitId', s.unit_id, 'name', s.name),
        'court', jsonb_build_object('unitId', t.unit_id, 'name', t.name),
        'openedOn', c.opened_on, 'openedAt', epoch_ms(c.opened_at), 'lastActivityAt', epoch_ms(c.last_activity_at),
        'archivedAt', epoch_ms(c.archived_at), 'concluded', c.concluded, 'calendarVersion', c.calendar_version,
        'seq', c.seq, 'inputNo', c.input_no, 'headHash', c.head_hash,
        'urgent', coalesce((
      select true from deadlines d where d.case_id = c.case_id and d.status = 'armed' and d.rule = any($1::text[])
      limit 1), false), 'minor', coalesce((
      select true from case_events e where e.case_id = c.case_id and e.type = 'triaged'
        and e.body::jsonb #> '{data,findings,minorInvolved}' = 'true'
      limit 1), false), 'inFull', true, 'summary', case when true
          then (select x.body from texts x where x.text_id = c.summary_text_id and x.case_id = c.case_id) end))
      || jsonb_build_object('parties', coalesce((
      select jsonb_agg(p.detail || jsonb_strip_nulls(jsonb_build_object('name', p.name, 'person', x.body::jsonb)) order by p.ordinal)
      from parties p left join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
      where p.case_id = c.case_id), '[]'), 'assignees', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', a.person_id, 'capacity', a.capacity, 'status', a.status,
        'name', w.name)) order by a.capacity, a.person_id)
      from assignments a left join people w on w.person_id = a.person_id where a.case_id = c.case_id), '[]'),
        'deadlines', coalesce((
      select jsonb_agg(d.detail order by d.due_at_real, d.deadline_id) from deadlines d where d.case_id = c.case_id), '[]'), 'obligations', coalesce((
      select jsonb_agg(o.detail order by o.due_sort, o.obligation_id) from obligations o where o.case_id = c.case_id), '[]')) as found
    from cases c
    join units s on s.unit_id = c.station_id
    join units t on t.unit_id = c.court_id
    where c.case_id = $2::uuid and ((c.station_path <@ $3::ltree and c.stage = any($4::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $5::uuid and a.status = 'active'))
    or c.open_to && $6::text[])
