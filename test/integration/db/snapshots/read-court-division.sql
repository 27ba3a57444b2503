select u.code from cases c join units u on u.unit_id = c.court_id where c.case_id = $1::uuid
