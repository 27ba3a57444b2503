select court_number_taken($1, $2::uuid) as taken
