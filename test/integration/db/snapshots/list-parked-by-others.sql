select case_id as "caseId" from case_strikes
    where strikes >= $1::int and version <> $2 order by struck_at limit $3::int
