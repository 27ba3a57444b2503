select (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.assignee_id = $1::uuid and ((t.unit_id = $2 and t.kind = any($3::text[])) or (
    ((c.station_path <@ $4::ltree) and c.stage = any($5::text[]))
    or (false and c.stage = any($6::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $7::uuid and a.status = 'active'))
  ))) as "mine",
      (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.unit_id = $8 and t.assignee_id is not null and ((t.unit_id = $9 and t.kind = any($10::text[])) or (
    ((c.station_path <@ $11::ltree) and c.stage = any($12::text[]))
    or (false and c.stage = any($13::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $14::uuid and a.status = 'active'))
  ))) as "unit",
      (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.unit_id = $15 and t.assignee_id is null and ((t.unit_id = $16 and t.kind = any($17::text[])) or (
    ((c.station_path <@ $18::ltree) and c.stage = any($19::text[]))
    or (false and c.stage = any($20::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $21::uuid and a.status = 'active'))
  ))) as "unassigned",
      (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status = 'returned' and t.issuer_unit_id = $22 and ((t.unit_id = $23 and t.kind = any($24::text[])) or (
    ((c.station_path <@ $25::ltree) and c.stage = any($26::text[]))
    or (false and c.stage = any($27::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $28::uuid and a.status = 'active'))
  ))) as "returned",
      (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.issuer_unit_id = $29 and ((t.unit_id = $30 and t.kind = any($31::text[])) or (
    ((c.station_path <@ $32::ltree) and c.stage = any($33::text[]))
    or (false and c.stage = any($34::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $35::uuid and a.status = 'active'))
  ))) as "waiting",
      (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status = 'completed' and t.issuer_unit_id = $36 and ((t.unit_id = $37 and t.kind = any($38::text[])) or (
    ((c.station_path <@ $39::ltree) and c.stage = any($40::text[]))
    or (false and c.stage = any($41::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $42::uuid and a.status = 'active'))
  ))) as "to_judge",
      (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.assignee_id = $43::uuid and ((t.unit_id = $44 and t.kind = any($45::text[])) or (
    ((c.station_path <@ $46::ltree) and c.stage = any($47::text[]))
    or (false and c.stage = any($48::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $49::uuid and a.status = 'active'))
  )) and t.due_sort < now()) + (
      select count(*)::int from tasks t join cases c on c.case_id = t.case_id
      where t.status in ('issued', 'accepted') and t.unit_id = $50 and t.assignee_id is null and ((t.unit_id = $51 and t.kind = any($52::text[])) or (
    ((c.station_path <@ $53::ltree) and c.stage = any($54::text[]))
    or (false and c.stage = any($55::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $56::uuid and a.status = 'active'))
  )) and t.due_sort < now()) as overdue
