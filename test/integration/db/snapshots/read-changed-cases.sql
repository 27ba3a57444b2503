select c.case_id as "caseId", c.stage, c.station_path::text as "stationPath", c.court_path::text as "courtPath",
      to_jsonb(c.open_to) as "openTo",
      to_jsonb(array(select a.person_id::text from assignments a where a.case_id = c.case_id and a.status = 'active')) as people,
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('taskId', t.task_id, 'kind', t.kind, 'units',
          jsonb_path_query_array(t.detail, '$.former[*].unitId') || to_jsonb(t.unit_id)))
        from case_events s
        join case_events e on e.case_id = s.case_id and e.input_no >= s.input_no and starts_with(e.type, 'task_')
        join tasks t on t.task_id = e.body::jsonb #>> '{data,taskId}'
        where s.case_id = c.case_id and s.seq = k.seq
      ), '[]') as tasks
    from jsonb_to_recordset($1::text::jsonb) as k ("caseId" uuid, seq int)
    join cases c on c.case_id = k."caseId"
