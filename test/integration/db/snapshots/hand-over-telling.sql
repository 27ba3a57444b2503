select hand_over_telling($1, $2::uuid)
