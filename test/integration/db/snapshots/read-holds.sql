with held as (
      select jsonb_build_object('caseId', c.case_id, 'caseNumber', c.case_number, 'drill', c.drill, 'stage', c.stage,
        'capacity', a.capacity) as item, c.case_number || a.capacity as sort
      from assignments a join cases c on c.case_id = a.case_id
      where a.person_id = $1::uuid and a.status = 'active' and c.archived_at is null
    ), asked as (
      select jsonb_strip_nulls(jsonb_build_object('taskId', t.task_id, 'caseId', c.case_id, 'caseNumber', c.case_number,
        'drill', t.drill, 'kind', t.kind, 'dueAt', case when t.due_sort < 'infinity' then epoch_ms(t.due_sort) end)) as item, t.task_id as sort
      from tasks t join cases c on c.case_id = t.case_id
      where t.assignee_id = $2::uuid and t.status in ('issued', 'accepted')
    ), owed as (
      select jsonb_strip_nulls(jsonb_build_object('obligationId', o.obligation_id, 'caseId', c.case_id, 'caseNumber', c.case_number,
        'drill', o.drill, 'what', o.what, 'dueAt', case when o.due_sort < 'infinity' then epoch_ms(o.due_sort) end)) as item, c.case_number || o.obligation_id as sort
      from obligations o join cases c on c.case_id = o.case_id
      where o.person_id = $3::uuid
    )
    select jsonb_build_object('cases', coalesce((select jsonb_agg(item order by sort) from (select item, sort from held order by sort limit $4::int) x), '[]'), 'tasks', coalesce((select jsonb_agg(item order by sort) from (select item, sort from asked order by sort limit $5::int) x), '[]'), 'duties', coalesce((select jsonb_agg(item order by sort) from (select item, sort from owed order by sort limit $6::int) x), '[]'),
      'counts', jsonb_build_object('cases', (select count(*) from held), 'tasks', (select count(*) from asked),
        'duties', (select count(*) from owed))) as holds
