select t.task_id as "taskId", t.attempt_no as "attemptNo", t.case_id as "caseId" from tasks t
    where t.status in ('issued', 'accepted') and t.task_id > $1
    order by t.task_id limit $2::int
