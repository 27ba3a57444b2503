select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', c.case_number, 'stage', c.stage,
        'matter', c.matter, 'drill', t.drill, 'clock', c.clock, 'overdue', (t.status in ('issued', 'accepted') and t.due_sort < now()),
        'inFull', false)
      || jsonb_strip_nulls(jsonb_build_object('courtCaseNumber', (
      select e.body::jsonb #>> '{data,courtCaseNumber}' from case_events e
      where e.case_id = c.case_id and e.type in ('case_registered', 'confirmation_accepted', 'execution_accepted')
        and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
      order by e.seq desc limit 1), 'unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'partyName', p.name, 'partyKind', p.kind)) as item
    from (
      select t.* from tasks t
      where (t.unit_path <@ $1::ltree) and t.kind <> all($2::text[])
        and exists (select from cases c where c.case_id = t.case_id and (false or (c.court_path <@ $3::ltree)))
        and t.kind = $4
        and t.unit_id = $5
        and t.issued_at_real >= $6::timestamp at time zone 'Asia/Shanghai'
        and t.issued_at_real < ($7::date + 1)::timestamp at time zone 'Asia/Shanghai'
        and t.first_result is not null
        and t.first_result = 'done'
      order by t.drill, t.due_sort, t.task_id limit $8::int
    ) t
    join cases c on c.case_id = t.case_id
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join parties p on p.case_id = t.case_id and p.party_id = t.party_id
    order by t.drill, t.due_sort, t.task_id
