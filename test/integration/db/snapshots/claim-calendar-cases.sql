select claim_calendar_cases($1::uuid, $2::int) as claimed
