select o.detail || jsonb_build_object('caseId', o.case_id, 'caseNumber', o.case_number, 'stage', o.stage,
        'matter', o.matter, 'drill', o.drill, 'clock', o.clock, 'overdue', o.due_sort < now()) as item
    from ((
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $1::uuid and (o.drill, o.due_sort, o.case_id, o.obligation_id) > ($2::boolean, coalesce(from_epoch_ms($3::bigint), 'infinity'), $4::uuid, $5::text) and (o.what = 'perform_task' or ((c.station_path <@ $6::ltree and c.stage = any($7::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $8::uuid and a.status = 'active'))))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $9::int)
      union all (
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $10 and o.roles && $11::text[] and (o.drill, o.due_sort, o.case_id, o.obligation_id) > ($12::boolean, coalesce(from_epoch_ms($13::bigint), 'infinity'), $14::uuid, $15::text) and (o.what = 'perform_task' or ((c.station_path <@ $16::ltree and c.stage = any($17::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $18::uuid and a.status = 'active'))))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $19::int)
    ) o
    order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $20::int
