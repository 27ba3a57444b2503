select p.case_id as "caseId", p.decision_id as "decisionId", i.kind, p.drill, case_input(i.envelope, i.received_at) as input
    from inbox_pending p join inbox i on i.decision_id = p.decision_id
    where p.received_at < clock_timestamp() - $1::int * interval '1 millisecond' and true
    order by p.drill, p.received_at, p.decision_id limit $2::int
