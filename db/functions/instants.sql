-- Instants as JavaScript has them: milliseconds since 1970 in UTC.

-- Bodies that the planner may inline: with `timestamptz + interval` and `extract` of a timestamptz, which are only stable,
-- each of the ten conversions of an append was a query of its own. The values are the same.
create or replace function epoch_ms(moment timestamptz) returns bigint
language sql immutable parallel safe strict
as $$ select (extract(epoch from moment - timestamptz '1970-01-01 00:00:00+00') * 1000)::bigint $$;

create or replace function from_epoch_ms(ms bigint) returns timestamptz
language sql immutable parallel safe strict
as $$ select to_timestamp(ms::float8 / 1000) $$;

grant execute on function epoch_ms(timestamptz), from_epoch_ms(bigint) to jingfa_api, jingfa_worker;
