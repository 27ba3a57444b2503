select (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $1::uuid and (t.unit_id = $2 and t.kind = any($3::text[]))) as "mine",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is not null and (t.unit_id = $4 and t.kind = any($5::text[]))) as "unit",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $6 and t.kind = any($7::text[]))) as "unassigned",
      (select count(*)::int from tasks t where t.status = 'returned' and (t.issuer_unit_id = $8 and t.case_stage = any(case when exists (select from units o where o.unit_id = $9 and o.kind = 'court')
    then $10::text[] else $11::text[] end))) as "returned",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and (t.issuer_unit_id = $12 and t.case_stage = any(case when exists (select from units o where o.unit_id = $13 and o.kind = 'court')
    then $14::text[] else $15::text[] end))) as "waiting",
      (select count(*)::int from tasks t where t.status = 'completed' and (t.issuer_unit_id = $16 and t.case_stage = any(case when exists (select from units o where o.unit_id = $17 and o.kind = 'court')
    then $18::text[] else $19::text[] end))) as "to_judge",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $20::uuid and (t.unit_id = $21 and t.kind = any($22::text[])) and t.due_sort < now()) + (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $23 and t.kind = any($24::text[])) and t.due_sort < now()) as overdue
