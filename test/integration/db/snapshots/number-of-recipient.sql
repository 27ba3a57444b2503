select number_of_recipient($1::uuid) as number
