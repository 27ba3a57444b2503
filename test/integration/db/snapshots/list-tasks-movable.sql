select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', c.case_number, 'stage', c.stage,
        'matter', c.matter, 'drill', t.drill, 'clock', c.clock, 'overdue', (t.status in ('issued', 'accepted') and t.due_sort < now()),
        'inFull', ((t.unit_id = $1 and t.kind = any($2::text[])) or ((t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('unitId', $3::text))
        or t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('personId', $4::text)))
      and t.kind = any($5::text[])) or true))
      || jsonb_strip_nulls(jsonb_build_object('unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'partyName', p.name, 'partyKind', p.kind)) as item
    from (
      select * from ((
      select t.* from tasks t
      where t.status in ('issued', 'accepted') and t.assignee_id is not null and (t.unit_id = $6 and t.kind = any($7::text[]))
        and t.assignee_id = $8::uuid
        and t.status in ('issued', 'accepted', 'returned')
      order by t.drill, t.due_sort, t.task_id limit $9::int) union all (
      select t.* from tasks t
      where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $10 and t.kind = any($11::text[]))
        and t.assignee_id = $12::uuid
        and t.status in ('issued', 'accepted', 'returned')
      order by t.drill, t.due_sort, t.task_id limit $13::int)) t
      order by t.drill, t.due_sort, t.task_id limit $14::int
    ) t
    join cases c on c.case_id = t.case_id
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join parties p on p.case_id = t.case_id and p.party_id = t.party_id
    order by t.drill, t.due_sort, t.task_id
