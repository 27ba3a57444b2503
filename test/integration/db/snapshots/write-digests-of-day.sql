select write_digests($1::date) as made
