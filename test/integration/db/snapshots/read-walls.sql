select c.stage, exists (select from assignments a where a.case_id = c.case_id and a.person_id = $1::uuid
        and a.capacity = $2) as mediates,
      coalesce((select jsonb_agg(d.deadline_id) from deadlines d
        where d.case_id = c.case_id and d.detail ->> 'rule' = any($3::text[])), '[]') as "deadlineIds",
      coalesce((select jsonb_agg(t.task_id) from tasks t
        where t.case_id = c.case_id and t.kind = any($4::text[])), '[]') as "taskIds"
    from cases c
    where c.case_id = $5::uuid and ((c.court_path <@ $6::ltree and c.stage = any($7::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $8::uuid and a.status = 'active'))
    or c.open_to && $9::text[])
