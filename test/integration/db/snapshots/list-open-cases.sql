select case_id as "caseId" from cases
    where archived_at is null and case_id > $1::uuid
    order by case_id limit $2::int
