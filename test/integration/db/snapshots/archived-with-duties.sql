select c.case_id::text as "caseId" from (
      select case_id from obligations
      union select case_id from tasks where status in ('issued', 'accepted', 'returned', 'completed')
    ) o join cases c on c.case_id = o.case_id and c.archived_at is not null
    order by 1 limit $1::int
