select disable_by_username($1) as "personId"
