select t.task_id as "taskId", split_part(t.task_id, '.', 1) as "caseId", t.assignee_id as "personId",
      w.active is not true as gone
    from tasks t left join people w on w.person_id = t.assignee_id
    where t.assignee_id = $1::uuid and t.status in ('issued', 'accepted') and t.assignee_id is not null
      and (w.person_id is null or not w.active or w.unit_id <> t.unit_id)
    order by t.assignee_id, t.task_id limit $2::int
