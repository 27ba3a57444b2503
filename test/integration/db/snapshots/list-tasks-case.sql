select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', c.case_number, 'stage', c.stage,
        'matter', c.matter, 'drill', t.drill, 'clock', c.clock, 'overdue', (t.status in ('issued', 'accepted') and t.due_sort < now()))
      || jsonb_strip_nulls(jsonb_build_object('unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'partyName', p.name)) as item
    from (
      select t.* from tasks t
      where exists (select from cases c where c.case_id = t.case_id and ((t.unit_id = $1 and t.kind = any($2::text[])) or (t.issuer_unit_id = $3 and c.stage = any($4::text[])) or (
    ((c.station_path <@ $5::ltree) and c.stage = any($6::text[]))
    or (false and c.stage = any($7::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $8::uuid and a.status = 'active'))
  )))
        and t.kind = $9
        and t.status = $10
        and (t.status in ('issued', 'accepted') and t.due_sort < now())
        and t.case_id = $11::uuid
        and t.party_id = $12
        and (t.due_sort, t.task_id) > (coalesce(from_epoch_ms($13::bigint), 'infinity'), $14::text)
      order by t.due_sort, t.task_id limit $15::int
    ) t
    join cases c on c.case_id = t.case_id
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join parties p on p.case_id = t.case_id and p.party_id = t.party_id
    order by t.due_sort, t.task_id
