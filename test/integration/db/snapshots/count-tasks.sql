select (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $1::uuid and (t.unit_id = $2 and t.kind = any($3::text[]))) as "mine",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is not null and (t.unit_id = $4 and t.kind = any($5::text[]))) as "unit",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $6 and t.kind = any($7::text[]))) as "unassigned",
      (select count(*)::int from tasks t where t.status = 'returned' and (t.issuer_unit_id = $8 and t.case_stage = any($9::text[]))) as "returned",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and (t.issuer_unit_id = $10 and t.case_stage = any($11::text[]))) as "waiting",
      (select count(*)::int from tasks t where t.status = 'completed' and (t.issuer_unit_id = $12 and t.case_stage = any($13::text[]))) as "to_judge",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $14::uuid and (t.unit_id = $15 and t.kind = any($16::text[])) and t.due_sort < now()) + (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $17 and t.kind = any($18::text[])) and t.due_sort < now()) as overdue
