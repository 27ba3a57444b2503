select claim_cases_to_revise($1::uuid, $2::int) as claimed
