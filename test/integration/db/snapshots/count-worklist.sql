select (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $1::uuid and (o.what = 'perform_task' or ((c.station_path <@ $2::ltree and c.stage = any($3::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $4::uuid and a.status = 'active'))
    or c.open_to && $5::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $6::int)) r limit $7::int) o) as "mine",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select distinct r.person_id from person_roles r where r.unit_id = $8))
          and o.unit_id = $9 and (o.what = 'perform_task' or ((c.station_path <@ $10::ltree and c.stage = any($11::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $12::uuid and a.status = 'active'))
    or c.open_to && $13::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $14::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $15 and (o.what = 'perform_task' or ((c.station_path <@ $16::ltree and c.stage = any($17::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $18::uuid and a.status = 'active'))
    or c.open_to && $19::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $20::int)) r limit $21::int) o) as "unit",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $22 and o.roles && $23::text[] and (o.what = 'perform_task' or ((c.station_path <@ $24::ltree and c.stage = any($25::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $26::uuid and a.status = 'active'))
    or c.open_to && $27::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $28::int)) r limit $29::int) o) as "unassigned",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $30::uuid and o.what = 'decide_returned_task' and (o.what = 'perform_task' or ((c.station_path <@ $31::ltree and c.stage = any($32::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $33::uuid and a.status = 'active'))
    or c.open_to && $34::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $35::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $36 and o.roles && $37::text[] and o.what = 'decide_returned_task' and (o.what = 'perform_task' or ((c.station_path <@ $38::ltree and c.stage = any($39::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $40::uuid and a.status = 'active'))
    or c.open_to && $41::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $42::int)) r limit $43::int) o) as "returned",
      (select coalesce(jsonb_object_agg(b.band, b.n), '{}') from (
        select o.band, count(*)::int as n from (select * from ((
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $44::uuid and (o.what = 'perform_task' or ((c.station_path <@ $45::ltree and c.stage = any($46::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $47::uuid and a.status = 'active'))
    or c.open_to && $48::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $49::int) union all (
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $50 and o.roles && $51::text[] and (o.what = 'perform_task' or ((c.station_path <@ $52::ltree and c.stage = any($53::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $54::uuid and a.status = 'active'))
    or c.open_to && $55::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $56::int)) r limit $57::int) o group by o.band) b) as bands,
      (select count(*)::int from (select * from (select t.task_id from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $58::uuid and (t.unit_id = $59 and t.kind = any($60::text[])) union all select t.task_id from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $61 and t.kind = any($62::text[]))) r limit $63::int) t) as tasks,
      (select count(*)::int from (select * from ((
        select n.notice_id from notices n
        where n.person_id = $64::uuid and n.created_at > now() - make_interval(days => $65::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $66::uuid)
        order by n.created_at desc limit $67::int)
      union all (
        select n.notice_id from notices n
        where n.unit_id = $68 and (n.roles is null or n.roles && $69::text[]) and n.created_at > now() - make_interval(days => $70::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $71::uuid)
        order by n.created_at desc limit $72::int)) r limit $73::int) n) as notices
