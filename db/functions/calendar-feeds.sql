-- Calendar feeds (ADR 0038): the secret address under which a person's own bookings are read, kept as a digest alone.

-- The one address of a person's calendar: another ends the one before.
create or replace function make_calendar_feed(person uuid, token_digest text) returns timestamptz language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  insert into calendar_feeds as f (person_id, digest, made_at) values (person, token_digest, date_trunc('milliseconds', clock_timestamp()))
  on conflict (person_id) do update set digest = excluded.digest, made_at = excluded.made_at, last_read_at = null
  returning f.made_at
$$;

-- When one's own was made and last read; never where it is.
create or replace function calendar_feed_of(person uuid) returns jsonb language sql stable
security definer set search_path = pg_catalog, public, pg_temp
as $$
  select jsonb_build_object('madeAt', epoch_ms(f.made_at), 'lastReadAt', epoch_ms(f.last_read_at)) from calendar_feeds f where f.person_id = person
$$;

create or replace function end_calendar_feed(person uuid) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  delete from calendar_feeds f where f.person_id = person
$$;

-- What a calendar of a month back and a year on shows: the platform's number, the room, the kind. No party and no matter; no exercise.
-- Null where no enabled person has the address.
create or replace function read_calendar_feed(token_digest text) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare reader uuid; moment timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  update calendar_feeds f set last_read_at = moment from people w
  where f.digest = token_digest and w.person_id = f.person_id and w.active returning f.person_id into reader;
  if not found then return null; end if;
  return coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('bookingId', b.booking_id, 'version', b.version,
      'changedAt', epoch_ms((select max(a.at) from booking_acts a where a.booking_id = b.booking_id)),
      'startsAt', epoch_ms(b.starts_at), 'endsAt', epoch_ms(b.ends_at), 'kind', b.kind, 'mode', b.mode, 'caseNumber', c.case_number,
      'room', r.name, 'unit', u.name)) order by b.starts_at, b.booking_id)
    from bookings b join cases c on c.case_id = b.case_id left join rooms r on r.room_id = b.room_id left join units u on u.unit_id = r.unit_id
    where reader = any(b.person_ids) and b.status in ('booked', 'held') and not b.exercise
      and b.starts_at > moment - interval '31 days' and b.starts_at < moment + interval '1 year'), '[]');
end $$;

grant execute on function make_calendar_feed(uuid, text), calendar_feed_of(uuid), end_calendar_feed(uuid), read_calendar_feed(text) to jingfa_api;
