select p.case_id as "caseId", p.decision_id as "decisionId", i.kind, p.drill, case_input(i.envelope, i.received_at) as input
    from inbox_pending p join inbox i on i.decision_id = p.decision_id where p.case_id = $1::uuid order by p.received_at, p.decision_id limit $2::int
