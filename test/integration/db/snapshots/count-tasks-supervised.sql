select (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $1::uuid and (t.unit_id = $2 and t.kind = any($3::text[]))) as "mine",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is not null and (t.unit_id = $4 and t.kind = any($5::text[]))) + (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $6 and t.kind = any($7::text[]))) as "unit",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $8 and t.kind = any($9::text[]))) as "unassigned",
      (select count(*)::int from tasks t where t.status = 'returned' and (t.issuer_unit_id = $10 and t.case_stage = any(case when exists (select from units o where o.unit_id = $11 and o.kind = 'court')
    then $12::text[] else $13::text[] end))) as "returned",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and (t.issuer_unit_id = $14 and t.case_stage = any(case when exists (select from units o where o.unit_id = $15 and o.kind = 'court')
    then $16::text[] else $17::text[] end))) as "waiting",
      (select count(*)::int from tasks t where t.status = 'completed' and (t.issuer_unit_id = $18 and t.case_stage = any(case when exists (select from units o where o.unit_id = $19 and o.kind = 'court')
    then $20::text[] else $21::text[] end))) as "to_judge",
      (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $22::uuid and (t.unit_id = $23 and t.kind = any($24::text[])) and t.due_sort < now()) + (select count(*)::int from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $25 and t.kind = any($26::text[])) and t.due_sort < now()) as overdue,
      (select count(*)::int from (
        select from tasks t where t.status in ('issued', 'accepted') and (t.unit_path <@ $27::ltree)
        and exists (select from cases c where c.case_id = t.case_id and ((c.station_path <@ $28::ltree) or false))
        union all select from tasks t where t.status = 'returned' and (t.unit_path <@ $29::ltree)
        and exists (select from cases c where c.case_id = t.case_id and ((c.station_path <@ $30::ltree) or false))
        limit $31::int) s) as supervised
