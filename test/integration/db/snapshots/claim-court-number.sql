select claim_court_number($1, $2::uuid) as claimed
