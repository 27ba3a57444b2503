select settle_calendar($1) as settled
