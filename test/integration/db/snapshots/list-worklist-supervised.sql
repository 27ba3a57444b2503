select o.detail || jsonb_strip_nulls(jsonb_build_object('caseId', o.case_id, 'caseNumber', c.case_number,
        'courtCaseNumber', case when ((c.station_path <@ $1::ltree and c.stage = any($2::text[]))
    or (c.court_path <@ $3::ltree and c.stage = any($4::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $5::uuid and a.status = 'active'))
    or c.open_to && $6::text[]) then (
      select e.body::jsonb #>> '{data,courtCaseNumber}' from case_events e
      where e.case_id = c.case_id and e.type in ('case_registered', 'confirmation_accepted', 'execution_accepted')
        and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
      order by e.seq desc limit 1) end, 'stage', c.stage, 'matter', c.matter, 'drill', o.drill, 'clock', c.clock, 'overdue', o.due_sort < now(),
        'band', o.band, 'stageSinceReal', coalesce((
      select epoch_ms(i.received_at) from case_inputs i
      where i.case_id = c.case_id and i.input_no > coalesce((
        select j.input_no from case_inputs j where j.case_id = c.case_id and j.stage <> c.stage
        order by j.input_no desc limit 1), 0)
      order by i.input_no limit 1), epoch_ms(c.opened_at)), 'urgent', coalesce((
      select true from deadlines d where d.case_id = c.case_id and d.status = 'armed' and d.rule = any($7::text[])
      limit 1), false), 'minor', coalesce((
      select true from case_events e where e.case_id = c.case_id and e.type = 'triaged'
        and e.body::jsonb #> '{data,findings,minorInvolved}' = 'true'
      limit 1), false),
        'provisional', (select true from deadlines d where d.case_id = o.case_id and d.deadline_id = o.detail ->> 'deadlineId'
          and d.detail -> 'provisional' = 'true'),
        'unitName', u.name, 'personName', w.name,
        'taskKind', (select k.kind from tasks k where k.task_id = o.detail ->> 'taskId'),
        'standsInFor', case when o.person_id = any(array(select z.person_id from absences z
          where z.substitute_id = $8::uuid and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))) then jsonb_build_object('id', w.person_id, 'name', w.name) end, 'inFull', ((c.station_path <@ $9::ltree and c.stage = any($10::text[]))
    or (c.court_path <@ $11::ltree and c.stage = any($12::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $13::uuid and a.status = 'active'))
    or c.open_to && $14::text[]) and false))
      || jsonb_build_object('parties', case when ((c.station_path <@ $15::ltree and c.stage = any($16::text[]))
    or (c.court_path <@ $17::ltree and c.stage = any($18::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $19::uuid and a.status = 'active'))
    or c.open_to && $20::text[]) then coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind,
        'name', p.name)) order by p.ordinal)
      from parties p where p.case_id = c.case_id), '[]') else '[]' end,
        'assignees', case when ((c.station_path <@ $21::ltree and c.stage = any($22::text[]))
    or (c.court_path <@ $23::ltree and c.stage = any($24::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $25::uuid and a.status = 'active'))
    or c.open_to && $26::text[]) then coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', a.person_id, 'capacity', a.capacity,
        'name', w.name)) order by a.capacity, a.person_id)
      from assignments a left join people w on w.person_id = a.person_id
      where a.case_id = c.case_id and a.status = 'active'), '[]') else '[]' end) as item
    from (
      select * from ((
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, o.unit_id, o.person_id, band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $27::uuid and o.what <> all($28::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($29::text[])) and (o.what = 'perform_task' or ((c.station_path <@ $30::ltree and c.stage = any($31::text[]))
    or (c.court_path <@ $32::ltree and c.stage = any($33::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $34::uuid and a.status = 'active'))
    or c.open_to && $35::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $36::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, o.unit_id, o.person_id, band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select z.person_id from absences z
          where z.substitute_id = $37::uuid and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))) and o.unit_id = $38 and o.what <> all($39::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($40::text[])) and (o.what = 'perform_task' or ((c.station_path <@ $41::ltree and c.stage = any($42::text[]))
    or (c.court_path <@ $43::ltree and c.stage = any($44::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $45::uuid and a.status = 'active'))
    or c.open_to && $46::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $47::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, o.unit_id, o.person_id, band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $48 and o.roles && $49::text[] and o.what <> all($50::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($51::text[])) and (o.what = 'perform_task' or ((c.station_path <@ $52::ltree and c.stage = any($53::text[]))
    or (c.court_path <@ $54::ltree and c.stage = any($55::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $56::uuid and a.status = 'active'))
    or c.open_to && $57::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $58::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, o.unit_id, o.person_id, band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.what = 'see_to_overdue' and o.unit_id <> $59
          and o.roles && $60::text[] and o.what <> all($61::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($62::text[])) and (o.what = 'perform_task' or ((c.station_path <@ $63::ltree and c.stage = any($64::text[]))
    or (c.court_path <@ $65::ltree and c.stage = any($66::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $67::uuid and a.status = 'active'))
    or c.open_to && $68::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $69::int)
      ) o
      order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $70::int
    ) o
    join cases c on c.case_id = o.case_id
    left join units u on u.unit_id = o.unit_id
    left join people w on w.person_id = o.person_id
    order by o.drill, o.due_sort, o.case_id, o.obligation_id
