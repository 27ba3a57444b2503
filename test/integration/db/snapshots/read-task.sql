select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', c.case_number, 'stage', c.stage,
        'matter', c.matter, 'drill', t.drill, 'clock', c.clock, 'door', t.door, 'inFull', t.in_full,
        'overdue', t.status in ('issued', 'accepted') and t.due_sort < now(),
        'texts', coalesce(case when t.door <> 'former' then (
      select jsonb_object_agg(x.text_id, x.body) from texts x
      where x.case_id = t.case_id and x.body is not null
        and x.text_id = any(array(select (n #>> '{}')::uuid from jsonb_path_query(t.detail, 'strict $.**.textId') as n))) end, '{}'),
        'files', coalesce(case when t.door <> 'former' then (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('documentId', d.document_id, 'filename', d.filename,
        'mediaType', d.media_type)) order by d.received_at, d.document_id)
      from documents d where d.case_id = t.case_id and d.document_id = any(array(
        select (n #>> '{}')::uuid from jsonb_path_query(t.detail, 'strict $.**.documentId') as n))) end, '[]'), 'deadlines', coalesce((
      select jsonb_agg(d.detail order by d.due_at_real, d.deadline_id) from deadlines d
      where d.case_id = t.case_id and d.detail ->> 'taskId' = t.task_id), '[]'))
      || jsonb_strip_nulls(jsonb_build_object('unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'issuerName', s.name, 'returnerName', case when t.door <> 'former' then (select b.name from people b
          where b.person_id = (t.detail -> 'returned' ->> 'personId')::uuid) end, 'party', case when t.door <> 'former' then (
      select p.detail || jsonb_strip_nulls(jsonb_build_object('name', p.name, 'person', x.body::jsonb - 'idNumber'))
      from parties p left join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
      where p.case_id = t.case_id and p.party_id = t.party_id) end,
        'confirmedAddress', case when t.door <> 'former' then (
      select x.body from tasks a join texts x on x.case_id = a.case_id
        and x.text_id = (a.detail -> 'result' -> 'address' ->> 'textId')::uuid
      where a.case_id = t.case_id and a.kind = 'address_confirmation' and a.status = 'confirmed' and a.outcome = 'confirmed'
        and a.party_id = t.party_id
      order by a.ended_at_real desc nulls last, a.ordinal desc limit 1) end)) as found
    from (
      select t.*, case when ((c.station_path <@ $1::ltree and c.stage = any($2::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $3::uuid and a.status = 'active'))
    or c.open_to && $4::text[]) or (t.issuer_unit_id = $5 and c.stage = any(case when exists (select from units o where o.unit_id = $6 and o.kind = 'court')
    then $7::text[] else $8::text[] end)) then 'case'
        when (t.unit_id = $9 and t.kind = any($10::text[])) then 'performer'
        when ((t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('unitId', $11::text))
        or t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('personId', $12::text)))
      and t.kind = any($13::text[])) then 'former' end as door, ((t.unit_id = $14 and t.kind = any($15::text[])) or ((t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('unitId', $16::text))
        or t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('personId', $17::text)))
      and t.kind = any($18::text[])) or true) as in_full
      from tasks t join cases c on c.case_id = t.case_id where t.task_id = $19
    ) t
    join cases c on c.case_id = t.case_id
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join people s on s.person_id = t.issuer_person
    where t.door is not null
