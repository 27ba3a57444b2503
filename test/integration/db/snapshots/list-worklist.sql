select o.detail || jsonb_build_object('caseId', o.case_id, 'caseNumber', o.case_number, 'stage', o.stage,
        'matter', o.matter, 'drill', o.drill, 'clock', o.clock, 'overdue', o.due_sort < now()) as item
    from ((
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $1::uuid and true and (o.what = 'perform_task' or ((c.station_path <@ $2::ltree and c.stage = any($3::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $4::uuid and a.status = 'active'))
    or c.open_to && $5::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $6::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $7 and o.roles && $8::text[] and true and (o.what = 'perform_task' or ((c.station_path <@ $9::ltree and c.stage = any($10::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $11::uuid and a.status = 'active'))
    or c.open_to && $12::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $13::int)
    ) o
    order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $14::int
