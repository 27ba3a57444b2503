select claim_wakes($1::int) as claimed
