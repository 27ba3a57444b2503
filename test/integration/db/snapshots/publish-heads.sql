select publish_heads((clock_timestamp() at time zone 'Asia/Shanghai')::date, false) + publish_heads((clock_timestamp() at time zone 'Asia/Shanghai')::date, true) as cases
