select w.id::text as "caseId" from unnest($1::uuid[]) as w (id)
    where not exists (select from cases c where c.case_id = w.id and c.archived_at is null)
      and not exists (select from inbox_pending p where p.case_id = w.id)
    order by 1
