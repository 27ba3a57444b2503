select jsonb_strip_nulls(jsonb_build_object(
    'caseId', c.case_id, 'caseNumber', c.case_number, 'courtCaseNumber', (
      select e.body::jsonb #>> '{data,courtCaseNumber}' from case_events e
      where e.case_id = c.case_id and e.type in ('case_registered', 'confirmation_accepted', 'execution_accepted')
        and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
      order by e.seq desc limit 1),
    'stage', c.stage, 'version', c.version, 'policy', c.policy, 'clock', c.clock, 'drill', c.drill, 'source', c.source, 'matter', c.matter, 'stationId', c.station_id,
    'stationName', s.name, 'courtId', c.court_id, 'courtName', t.name, 'openedOn', c.opened_on,
    'openedAt', epoch_ms(c.opened_at), 'lastActivityAt', epoch_ms(c.last_activity_at),
    'nextDueAtReal', epoch_ms((select min(d.due_at_real) from deadlines d where d.case_id = c.case_id and d.status = 'armed'
      and d.due_at_real >= c.next_due_at and d.rule <> all($1::text[]))), 'overdue', exists (select from obligations o where o.case_id = c.case_id and o.due_sort < now() and o.what <> all($2::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($3::text[]))), 'concluded', c.concluded,
    'inFull', false, 'stageSinceReal', coalesce((
      select epoch_ms(i.received_at) from case_inputs i
      where i.case_id = c.case_id and i.input_no > coalesce((
        select j.input_no from case_inputs j where j.case_id = c.case_id and j.stage <> c.stage
        order by j.input_no desc limit 1), 0)
      order by i.input_no limit 1), epoch_ms(c.opened_at)), 'urgent', coalesce((
      select true from deadlines d where d.case_id = c.case_id and d.status = 'armed' and d.rule = any($4::text[])
      limit 1), false), 'minor', coalesce((
      select true from case_events e where e.case_id = c.case_id and e.type = 'triaged'
        and e.body::jsonb #> '{data,findings,minorInvolved}' = 'true'
      limit 1), false),
    'assignees', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', a.person_id, 'capacity', a.capacity,
        'name', w.name)) order by a.capacity, a.person_id)
      from assignments a left join people w on w.person_id = a.person_id
      where a.case_id = c.case_id and a.status = 'active'), '[]'),
    'parties', coalesce((select jsonb_agg(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind, 'name', p.name) order by p.ordinal)
      from parties p where p.case_id = c.case_id), '[]'))) as item
    from (
      select c.* from cases c
      where ((c.court_path <@ $5::ltree and c.stage = any($6::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $7::uuid and a.status = 'active'))
    or c.open_to && $8::text[])
    and c.drill = $9::boolean
    and c.court_id = $10
    and (c.archived_at is null) = $11::boolean
    and c.case_id in (select n.case_id from cases n
      where n.stage = 'awaiting_judge' and n.archived_at is null and not n.drill)
    and (false or (c.court_path <@ $12::ltree))
      order by c.opened_at desc, c.case_id desc limit $13::int
    ) c
    join units s on s.unit_id = c.station_id
    join units t on t.unit_id = c.court_id
    order by c.opened_at desc, c.case_id desc
