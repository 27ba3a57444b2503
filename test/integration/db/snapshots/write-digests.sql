select write_digests((clock_timestamp() at time zone 'Asia/Shanghai')::date) as made
