select drop_fold($1::uuid)
