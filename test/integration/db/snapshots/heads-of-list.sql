select p.case_id as "caseId", p.seq, p.hash from published_heads p
    where p.drill = $1::boolean and p.no = $2::int and p.case_id > $3::uuid
    order by p.case_id limit $4::int
