select case_id::text as "caseId" from (
      select case_id from obligations o where not exists (select from cases c where c.case_id = o.case_id and c.archived_at is null)
      union select case_id from tasks o where o.status in ('issued', 'accepted') and not exists (select from cases c where c.case_id = o.case_id and c.archived_at is null)
      union select case_id from tasks o where o.status = 'returned' and not exists (select from cases c where c.case_id = o.case_id and c.archived_at is null)
      union select case_id from tasks o where o.status = 'completed' and not exists (select from cases c where c.case_id = o.case_id and c.archived_at is null)
    ) d
    order by 1 limit $1::int
