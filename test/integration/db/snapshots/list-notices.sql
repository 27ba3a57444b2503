select jsonb_strip_nulls(jsonb_build_object('noticeId', n.notice_id, 'caseId', n.case_id, 'caseNumber', c.case_number,
        'clock', c.clock, 'drill', n.drill, 'kind', n.kind, 'taskId', n.task_id, 'personal', n.person_id is not null,
        'createdAt', epoch_ms(n.created_at), 'readAt', epoch_ms((select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $1::uuid)),
        'caseVisible', coalesce(((c.station_path <@ $2::ltree and c.stage = any($3::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $4::uuid and a.status = 'active'))
    or c.open_to && $5::text[]), false),
        'taskVisible', coalesce(((c.station_path <@ $6::ltree and c.stage = any($7::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $8::uuid and a.status = 'active'))
    or c.open_to && $9::text[]), false) or coalesce((t.unit_id = $10 and t.kind = any($11::text[])), false)))
      || jsonb_build_object('data', n.data) as item
    from ((
        select n.* from notices n where n.person_id = $12::uuid and (n.created_at, n.notice_id) < (from_epoch_ms($13::bigint), $14::uuid) order by n.created_at desc, n.notice_id desc limit $15::int)
      union all (
        select n.* from notices n where n.unit_id = $16 and (n.roles is null or n.roles && $17::text[]) and (n.created_at, n.notice_id) < (from_epoch_ms($18::bigint), $19::uuid) order by n.created_at desc, n.notice_id desc limit $20::int)
    ) n
    left join cases c on c.case_id = n.case_id
    left join tasks t on t.task_id = n.task_id
    order by n.created_at desc, n.notice_id desc limit $21::int
