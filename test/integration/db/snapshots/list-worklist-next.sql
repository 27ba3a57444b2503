select o.detail || jsonb_build_object('caseId', o.case_id, 'caseNumber', o.case_number, 'stage', o.stage,
        'matter', o.matter, 'drill', o.drill, 'clock', o.clock, 'overdue', o.due_sort < now()) as item
    from ((
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $1::uuid and (o.drill, o.due_sort, o.case_id, o.obligation_id) > ($2::boolean, coalesce(from_epoch_ms($3::bigint), 'infinity'), $4::uuid, $5::text) and (o.what = 'perform_task' or ((c.station_path <@ $6::ltree and c.stage = any($7::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $8::uuid and a.status = 'active'))
    or c.open_to && $9::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $10::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $11 and o.roles && $12::text[] and (o.drill, o.due_sort, o.case_id, o.obligation_id) > ($13::boolean, coalesce(from_epoch_ms($14::bigint), 'infinity'), $15::uuid, $16::text) and (o.what = 'perform_task' or ((c.station_path <@ $17::ltree and c.stage = any($18::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $19::uuid and a.status = 'active'))
    or c.open_to && $20::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $21::int)
    ) o
    order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $22::int
