select forgive_case($1::uuid) as was_struck
