select publish_heads($1::date, false) + publish_heads($2::date, true) as cases
