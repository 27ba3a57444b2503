select o.detail || jsonb_build_object('caseId', o.case_id, 'caseNumber', o.case_number, 'stage', o.stage,
        'matter', o.matter, 'drill', o.drill, 'clock', o.clock, 'overdue', o.due_sort < now()) as item
    from ((
        select o.case_id, o.obligation_id, o.due_sort, o.detail, c.case_number, c.stage, c.matter, c.drill, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $1::uuid and true and (
    (c.station_path <@ $2::ltree[] and c.stage = any($3::text[]))
    or (c.court_path <@ $4::ltree[] and c.stage = any($5::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $6::uuid and a.status = 'active'))
  )
        order by o.due_sort, o.case_id, o.obligation_id limit $7::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.detail, c.case_number, c.stage, c.matter, c.drill, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $8 and o.roles && $9::text[] and true and (
    (c.station_path <@ $10::ltree[] and c.stage = any($11::text[]))
    or (c.court_path <@ $12::ltree[] and c.stage = any($13::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $14::uuid and a.status = 'active'))
  )
        order by o.due_sort, o.case_id, o.obligation_id limit $15::int)
    ) o
    order by o.due_sort, o.case_id, o.obligation_id limit $16::int
