-- Legal time (domain/deadlines/clock.ts) where lists are cut by it: the day it is in a case, and the real instant at which a day of
-- it ends. A real case's days are those of Asia/Shanghai; an exercise opens at nine in the morning of its first day.

create or replace function legal_date_at(clock jsonb, moment timestamptz) returns date
language sql immutable parallel safe
as $$
  select case when clock ->> 'kind' = 'drill' then least(date '2100-12-31', (clock ->> 'startDate')::date
      + floor(9.0 / 24 + (epoch_ms(moment) - (clock ->> 'openedAt')::bigint) / (clock ->> 'msPerDay')::numeric)::int)
    else (moment at time zone 'Asia/Shanghai')::date end
$$;

create or replace function legal_day_end(clock jsonb, day date) returns timestamptz
language sql immutable parallel safe
as $$
  select case when clock ->> 'kind' = 'drill' then from_epoch_ms((clock ->> 'openedAt')::bigint
      + ceil((day + 1 - (clock ->> 'startDate')::date - 9.0 / 24) * (clock ->> 'msPerDay')::numeric)::bigint)
    else (day + 1)::timestamp at time zone 'Asia/Shanghai' end
$$;

-- The band of a duty in worklists (domain/kernel/worklist.ts). `due` is real and `infinity` where nothing is due; a week ends on
-- Sunday. An exercise's instants are whole milliseconds of real time: one of them is no other day.
create or replace function band_of(due timestamptz, waiting boolean, clock jsonb, moment timestamptz) returns text
language sql immutable parallel safe
as $$
  select case
    when due <= moment then 'overdue'
    when waiting then 'waiting'
    when due = 'infinity' then 'later'
    when due <= legal_day_end(clock, legal_date_at(clock, moment)) + interval '1 millisecond' then 'today'
    when due <= legal_day_end(clock, legal_date_at(clock, moment)
      + (7 - extract(isodow from legal_date_at(clock, moment)))::int) + interval '1 millisecond' then 'week'
    else 'later' end
$$;

grant execute on function legal_date_at(jsonb, timestamptz), legal_day_end(jsonb, date),
  band_of(timestamptz, boolean, jsonb, timestamptz) to jingfa_api, jingfa_worker;
