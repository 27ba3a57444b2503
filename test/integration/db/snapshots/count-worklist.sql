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
          where z.substitute_id = $7::uuid and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))) and (o.what = 'perform_task' or ((c.station_path <@ $8::ltree and c.stage = any($9::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $10::uuid and a.status = 'active'))
    or c.open_to && $11::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $12::int)) r limit $13::int) o) as "mine",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select distinct r.person_id from person_roles r where r.unit_id = $14))
          and o.unit_id = $15 and (o.what = 'perform_task' or ((c.station_path <@ $16::ltree and c.stage = any($17::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $18::uuid and a.status = 'active'))
    or c.open_to && $19::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $20::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $21 and (o.what = 'perform_task' or ((c.station_path <@ $22::ltree and c.stage = any($23::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $24::uuid and a.status = 'active'))
    or c.open_to && $25::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $26::int)) r limit $27::int) o) as "unit",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $28 and o.roles && $29::text[] and (o.what = 'perform_task' or ((c.station_path <@ $30::ltree and c.stage = any($31::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $32::uuid and a.status = 'active'))
    or c.open_to && $33::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $34::int)) r limit $35::int) o) as "unassigned",
      (select count(*)::int from (select * from ((
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $36::uuid and o.what = 'decide_returned_task' and (o.what = 'perform_task' or ((c.station_path <@ $37::ltree and c.stage = any($38::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $39::uuid and a.status = 'active'))
    or c.open_to && $40::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $41::int) union all (
        select 1
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $42 and o.roles && $43::text[] and o.what = 'decide_returned_task' and (o.what = 'perform_task' or ((c.station_path <@ $44::ltree and c.stage = any($45::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $46::uuid and a.status = 'active'))
    or c.open_to && $47::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $48::int)) r limit $49::int) o) as "returned",
      (select coalesce(jsonb_object_agg(b.band, b.n), '{}') from (
        select o.band, count(*)::int as n from (select * from ((
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = $50::uuid and (o.what = 'perform_task' or ((c.station_path <@ $51::ltree and c.stage = any($52::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $53::uuid and a.status = 'active'))
    or c.open_to && $54::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $55::int) union all (
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id = any(array(select z.person_id from absences z
          where z.substitute_id = $56::uuid and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))) and (o.what = 'perform_task' or ((c.station_path <@ $57::ltree and c.stage = any($58::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $59::uuid and a.status = 'active'))
    or c.open_to && $60::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $61::int) union all (
        select band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now()) as band
        from obligations o join cases c on c.case_id = o.case_id
        where o.person_id is null and o.unit_id = $62 and o.roles && $63::text[] and (o.what = 'perform_task' or ((c.station_path <@ $64::ltree and c.stage = any($65::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $66::uuid and a.status = 'active'))
    or c.open_to && $67::text[]))
        order by o.drill, o.due_sort, o.case_id, o.obligation_id limit $68::int)) r limit $69::int) o group by o.band) b) as bands,
      (select count(*)::int from (select * from (select t.task_id from tasks t where t.status in ('issued', 'accepted') and t.assignee_id = $70::uuid and (t.unit_id = $71 and t.kind = any($72::text[])) union all select t.task_id from tasks t where t.status in ('issued', 'accepted') and t.assignee_id is null and (t.unit_id = $73 and t.kind = any($74::text[]))) r limit $75::int) t) as tasks,
      (select count(*)::int from (select * from ((
        select n.notice_id from notices n
        where n.person_id = $76::uuid and n.created_at > now() - make_interval(days => $77::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $78::uuid)
        order by n.created_at desc limit $79::int)
      union all (
        select n.notice_id from notices n
        where n.unit_id = $80 and (n.roles is null or n.roles && $81::text[]) and n.created_at > now() - make_interval(days => $82::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $83::uuid)
        order by n.created_at desc limit $84::int)) r limit $85::int) n) as notices
