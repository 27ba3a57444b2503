select c.case_id as "caseId", extract(epoch from c.next_due_at) * 1000 as "nextDueAt",
      not c.drill
        and not exists (select from inbox_pending p where p.case_id = c.case_id)
        and not exists (select from case_strikes s where s.case_id = c.case_id)
        and not exists (select from tasks t where t.case_id = c.case_id and t.status in ('issued', 'accepted')) as rests
    from cases c
    where c.archived_at is null and c.case_id > $1::uuid
    order by c.case_id limit $2::int
