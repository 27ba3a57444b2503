select (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $1::uuid and (o.what = 'perform_task' or ((c.station_path <@ $2::ltree and c.stage = any($3::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $4::uuid and a.status = 'active'))
    or c.open_to && $5::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $6::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select z.person_id from absences z
          where z.substitute_id = $7::uuid and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))) and o.unit_id = $8 and (o.what = 'perform_task' or ((c.station_path <@ $9::ltree and c.stage = any($10::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $11::uuid and a.status = 'active'))
    or c.open_to && $12::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $13::int)) r limit $14::int) o) as "mine",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select distinct r.person_id from person_roles r where r.unit_id = $15))
          and o.unit_id = $16 and (o.what = 'perform_task' or ((c.station_path <@ $17::ltree and c.stage = any($18::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $19::uuid and a.status = 'active'))
    or c.open_to && $20::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $21::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $22 and (o.what = 'perform_task' or ((c.station_path <@ $23::ltree and c.stage = any($24::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $25::uuid and a.status = 'active'))
    or c.open_to && $26::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $27::int)) r limit $28::int) o) as "unit",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $29 and o.roles && $30::text[] and (o.what = 'perform_task' or ((c.station_path <@ $31::ltree and c.stage = any($32::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $33::uuid and a.status = 'active'))
    or c.open_to && $34::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $35::int)) r limit $36::int) o) as "unassigned",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $37::uuid and o.what = 'decide_returned_task' and (o.what = 'perform_task' or ((c.station_path <@ $38::ltree and c.stage = any($39::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $40::uuid and a.status = 'active'))
    or c.open_to && $41::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $42::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $43 and o.roles && $44::text[] and o.what = 'decide_returned_task' and (o.what = 'perform_task' or ((c.station_path <@ $45::ltree and c.stage = any($46::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $47::uuid and a.status = 'active'))
    or c.open_to && $48::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $49::int)) r limit $50::int) o) as "returned",
      (select coalesce(jsonb_object_agg(b.band, b.n), '{}') from (
        select o.band, count(*)::int as n from (select * from ((
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $51::uuid and (o.what = 'perform_task' or ((c.station_path <@ $52::ltree and c.stage = any($53::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $54::uuid and a.status = 'active'))
    or c.open_to && $55::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $56::int) union all (
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select z.person_id from absences z
          where z.substitute_id = $57::uuid and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))) and o.unit_id = $58 and (o.what = 'perform_task' or ((c.station_path <@ $59::ltree and c.stage = any($60::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $61::uuid and a.status = 'active'))
    or c.open_to && $62::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $63::int) union all (
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $64 and o.roles && $65::text[] and (o.what = 'perform_task' or ((c.station_path <@ $66::ltree and c.stage = any($67::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $68::uuid and a.status = 'active'))
    or c.open_to && $69::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $70::int)) r limit $71::int) o group by o.band) b) as bands,
      (select count(*)::int from (select * from (select t.task_id from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $72::uuid and (t.unit_id = $73 and t.kind = any($74::text[])) union all select t.task_id from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $75 and t.kind = any($76::text[]))) r limit $77::int) t) as tasks,
      (select count(*)::int from (select * from ((
        select n.notice_id from notices n
        where n.person_id = $78::uuid and n.created_at > now() - make_interval(days => $79::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $80::uuid)
        order by n.created_at desc limit $81::int)
      union all (
        select n.notice_id from notices n
        where n.unit_id = $82 and (n.roles is null or n.roles && $83::text[]) and n.created_at > now() - make_interval(days => $84::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $85::uuid)
        order by n.created_at desc limit $86::int)) r limit $87::int) n) as notices
