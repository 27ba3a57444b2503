select epoch_ms(date_trunc('milliseconds', clock_timestamp()))::float8 as now
