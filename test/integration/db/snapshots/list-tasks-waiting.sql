select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', t.case_number, 'stage', t.stage,
        'matter', t.matter, 'drill', t.drill, 'clock', t.clock, 'overdue', (t.status in ('issued', 'accepted') and t.due_sort < now()))
      || jsonb_strip_nulls(jsonb_build_object('unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'partyName', p.name)) as item
    from (
      select t.task_id, t.case_id, t.status, t.unit_id, t.issuer_unit_id, t.assignee_id, t.party_id, t.due_sort, t.detail,
        t.drill, c.case_number, c.stage, c.matter, c.clock
      from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.issuer_unit_id = $1
        and ((t.unit_id = $2 and t.kind = any($3::text[])) or (
    ((c.station_path <@ $4::ltree) and c.stage = any($5::text[]))
    or (false and c.stage = any($6::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $7::uuid and a.status = 'active'))
  ))
      order by t.due_sort, t.task_id limit $8::int
    ) t
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join parties p on p.case_id = t.case_id and p.party_id = t.party_id
    order by t.due_sort, t.task_id
