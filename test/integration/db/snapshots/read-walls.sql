select c.stage, exists (select from assignments a where a.case_id = c.case_id and a.person_id = $1::uuid
        and a.capacity = $2) as mediates,
      coalesce((select jsonb_agg(d.deadline_id) from deadlines d
        where d.case_id = c.case_id and d.detail ->> 'rule' = any($3::text[])), '[]') as "deadlineIds",
      coalesce((select jsonb_agg(t.task_id) from tasks t
        where t.case_id = c.case_id and t.kind = any($4::text[])), '[]') as "taskIds",
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type,
          'body', e.body, 'stage', case when e.type = 'note_recorded' then (
          select s.body::jsonb -> 'data' ->> 'stage' from case_events s
          where s.case_id = e.case_id and s.seq < e.seq and s.type = 'stage_entered' order by s.seq desc limit 1) end)) order by e.seq)
        from case_events e where e.case_id = c.case_id
          and (e.type = any($5::text[]) or strpos(e.body, '"documentId') > 0)), '[]') as acts
    from cases c
    where c.case_id = $6::uuid and ((c.court_path <@ $7::ltree and c.stage = any($8::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $9::uuid and a.status = 'active'))
    or c.open_to && $10::text[])
