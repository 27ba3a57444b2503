select epoch_ms(make_calendar_feed($1::uuid, $2)) as "madeAt"
