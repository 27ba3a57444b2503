-- Bookings (ADR 0038): each function is one act, bound to its Idempotency-Key. Who may is decided before, by
-- domain/access/policy/bookings.ts; what hearing is meant, by the folded case. What the record says afterwards is followed by the triggers.

-- Null where the key is new; until the end of the act another request with it waits.
create or replace function known_booking_act(request jsonb) returns jsonb language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('booking act ' || (request ->> 'key'), 0));
  return known_booking(request);
end $$;

-- The same without an act: what was done under a key stands before anything is judged anew.
create or replace function known_booking(request jsonb) returns jsonb language sql stable
security definer set search_path = pg_catalog, public, pg_temp
as $$
  select jsonb_build_object('status', case when (a.actor_id, a.route, a.body_digest)
      is distinct from ((request ->> 'actorId')::uuid, request ->> 'route', request ->> 'bodyDigest') then 'key_reused' else 'same' end)
  from booking_acts a where a.key = (request ->> 'key')::uuid
$$;

create or replace function note_booking_act(request jsonb, booking uuid, act text, detail jsonb) returns void language sql volatile
as $$
  insert into booking_acts (key, booking_id, route, body_digest, actor_id, act, detail, at)
  values ((request ->> 'key')::uuid, booking, request ->> 'route', request ->> 'bodyDigest', (request ->> 'actorId')::uuid,
    act, jsonb_strip_nulls(detail), date_trunc('milliseconds', clock_timestamp()))
$$;

-- Whose time a booking takes. A party is known in their case, and by a keyed digest of their identity number in every other.
-- An exercise (演练) has rooms, people and parties of its own.
create or replace function booking_subjects(b bookings) returns table (kind text, id text, subject text) language sql stable
as $$
  select distinct on (s.subject) s.kind, s.id, case when b.exercise then 'exercise/' else '' end || s.subject
  from (
    select 'room' as kind, b.room_id::text as id, 'room/' || b.room_id as subject where b.room_id is not null
    union all
    select 'person', p::text, 'person/' || p from unnest(b.person_ids) as p
    union all
    select 'party', p, 'party/' || b.case_id || '/' || p from unnest(b.party_ids) as p
    union all
    select 'party', p.party_id, 'identity/' || encode(sha256(convert_to(k.salt || upper(x.body::jsonb ->> 'idNumber'), 'UTF8')), 'hex')
    from parties p join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party' cross join booking_salt k
    where p.case_id = b.case_id and p.party_id = any(b.party_ids) and x.body::jsonb ->> 'idNumber' <> ''
  ) s order by s.subject, s.kind, s.id
$$;

-- Takes the time of a booking for all whom it concerns, or says which of them have none. The locks are taken in one order, so that of
-- two bookings at once the second waits and then sees the first; that no two overlap is the constraint's (`booking_claims_apart`).
create or replace function claim_times(b bookings) returns jsonb language plpgsql volatile
as $$
declare one text; clashes jsonb;
begin
  for one in select s.subject from booking_subjects(b) s order by s.subject loop
    perform pg_advisory_xact_lock(hashtextextended('booking of ' || one, 0));
  end loop;
  select jsonb_agg(distinct jsonb_build_object('kind', s.kind, 'id', s.id)) into clashes
  from booking_subjects(b) s join booking_claims c on c.subject = s.subject
    and c.during && tstzrange(b.starts_at, b.ends_at) and c.booking_id <> b.booking_id;
  if clashes is not null then return clashes; end if;
  delete from booking_claims c where c.booking_id = b.booking_id;
  insert into booking_claims (booking_id, subject, during)
  select b.booking_id, s.subject, tstzrange(b.starts_at, b.ends_at) from booking_subjects(b) s;
  return null;
end $$;

-- Tells those who are to be there, and who booked it; not who did it. Ids and times only.
create or replace function tell_of_booking(b bookings, kind text, also uuid[], actor uuid) returns void language sql volatile
as $$
  insert into notices (source, recipient, person_id, kind, data, drill, created_at)
  select format('booking/%s/%s', b.booking_id, b.version), w.person_id::text, w.person_id, kind,
    jsonb_build_object('bookingId', b.booking_id, 'startsAt', epoch_ms(b.starts_at)), b.exercise, date_trunc('milliseconds', clock_timestamp())
  from people w where w.person_id = any(b.person_ids || also || b.booked_by) and w.active and w.person_id is distinct from actor
  on conflict do nothing
$$;

-- Why a booking as it is wanted cannot stand, beside the time of those concerned; null where it can. The case is held by the caller.
create or replace function booking_bar(b bookings, hearing_seq int) returns text language plpgsql stable
as $$
begin
  if exists (select from cases c where c.case_id = b.case_id and (c.concluded is not null or c.archived_at is not null)) then return 'case_over'; end if;
  -- Between the look at the folded case and now the record went on.
  if b.hearing_id is not null and exists (select from case_events e where e.case_id = b.case_id and e.seq > hearing_seq
      and e.type in ('hearing_moved', 'hearing_cancelled', 'hearing_held') and e.body::jsonb -> 'data' ->> 'hearingId' = b.hearing_id) then
    return 'hearing_changed';
  end if;
  if exists (select from bookings o where o.case_id = b.case_id and o.hearing_id = b.hearing_id and o.status = 'booked'
      and o.booking_id <> b.booking_id) then return 'hearing_booked'; end if;
  if exists (select from rooms r where r.room_id = b.room_id and r.closed) then return 'room_closed'; end if;
  if exists (select from unnest(b.person_ids) as p where not exists (select from people w where w.person_id = p and w.active)) then
    return 'person_gone';
  end if;
  return null;
end $$;

create or replace function book_session(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_booking_act(request); b bookings; bar text; clashes jsonb;
begin
  if known is not null then return known; end if;
  b := row((request ->> 'bookingId')::uuid, (request ->> 'caseId')::uuid, false, request ->> 'kind', request ->> 'hearingId', request ->> 'mode',
    (request ->> 'roomId')::uuid, from_epoch_ms((request ->> 'startsAt')::bigint), from_epoch_ms((request ->> 'endsAt')::bigint),
    array(select jsonb_array_elements_text(request -> 'personIds')::uuid), array(select jsonb_array_elements_text(request -> 'partyIds')),
    'booked', 1, (request ->> 'actorId')::uuid, date_trunc('milliseconds', clock_timestamp()));
  -- The record of the case waits, so that a hearing that it moves is seen here, or this booking there.
  select c.drill into b.exercise from cases c where c.case_id = b.case_id for no key update;
  bar := booking_bar(b, (request ->> 'hearingSeq')::int);
  if bar is not null then return jsonb_build_object('status', bar); end if;
  insert into bookings select b.*;
  clashes := claim_times(b);
  if clashes is not null then
    delete from bookings o where o.booking_id = b.booking_id;
    return jsonb_build_object('status', 'already_booked', 'clashes', clashes);
  end if;
  perform note_booking_act(request, b.booking_id, 'book', jsonb_build_object('startsAt', request -> 'startsAt', 'endsAt', request -> 'endsAt',
    'roomId', request -> 'roomId', 'mode', request -> 'mode', 'personIds', request -> 'personIds', 'partyIds', request -> 'partyIds'));
  perform tell_of_booking(b, 'booking_made', '{}', b.booked_by);
  return jsonb_build_object('status', 'done');
end $$;

-- Holds the case before the booking, as the record does.
create or replace function hold_booking(wanted uuid) returns bookings language plpgsql volatile
as $$
declare b bookings;
begin
  perform from cases c where c.case_id = (select o.case_id from bookings o where o.booking_id = wanted) for no key update;
  select * into b from bookings o where o.booking_id = wanted for update;
  return b;
end $$;

-- Another time, room, way or circle: the whole of it, as it is to be.
create or replace function move_booking(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_booking_act(request); b bookings; was bookings; bar text; clashes jsonb; actor uuid := (request ->> 'actorId')::uuid;
begin
  if known is not null then return known; end if;
  was := hold_booking((request ->> 'bookingId')::uuid);
  if was.version <> (request ->> 'saw')::int then return jsonb_build_object('status', 'changed_meanwhile'); end if;
  if was.status <> 'booked' then return jsonb_build_object('status', 'booking_over'); end if;
  b := was;
  b.mode := request ->> 'mode';
  b.room_id := (request ->> 'roomId')::uuid;
  b.starts_at := from_epoch_ms((request ->> 'startsAt')::bigint);
  b.ends_at := from_epoch_ms((request ->> 'endsAt')::bigint);
  b.person_ids := array(select jsonb_array_elements_text(request -> 'personIds')::uuid);
  b.party_ids := array(select jsonb_array_elements_text(request -> 'partyIds'));
  b.version := was.version + 1;
  bar := booking_bar(b, (request ->> 'hearingSeq')::int);
  if bar is not null then return jsonb_build_object('status', bar); end if;
  clashes := claim_times(b);
  if clashes is not null then return jsonb_build_object('status', 'already_booked', 'clashes', clashes); end if;
  update bookings o set (mode, room_id, starts_at, ends_at, person_ids, party_ids, version)
    = (b.mode, b.room_id, b.starts_at, b.ends_at, b.person_ids, b.party_ids, b.version) where o.booking_id = b.booking_id;
  perform note_booking_act(request, b.booking_id, 'move', jsonb_build_object('before', jsonb_build_object('startsAt', epoch_ms(was.starts_at),
    'endsAt', epoch_ms(was.ends_at), 'roomId', was.room_id, 'mode', was.mode, 'personIds', was.person_ids, 'partyIds', was.party_ids),
    'startsAt', request -> 'startsAt', 'endsAt', request -> 'endsAt', 'roomId', request -> 'roomId', 'mode', request -> 'mode',
    'personIds', request -> 'personIds', 'partyIds', request -> 'partyIds'));
  perform tell_of_booking(b, 'booking_moved', was.person_ids, actor);
  return jsonb_build_object('status', 'done');
end $$;

-- What becomes of one: held keeps its time, everything else gives it back.
create or replace function settle_booking(b bookings, becomes text) returns bookings language plpgsql volatile
as $$
declare settled bookings;
begin
  update bookings o set status = becomes, version = o.version + 1 where o.booking_id = b.booking_id returning * into settled;
  if becomes <> 'held' then delete from booking_claims c where c.booking_id = b.booking_id; end if;
  return settled;
end $$;

-- Gives back the time of those who are in it no more; takes none, so that it cannot clash.
create or replace function leave_claims(b bookings) returns void language sql volatile
as $$
  delete from booking_claims c where c.booking_id = b.booking_id and c.subject not in (select s.subject from booking_subjects(b) s)
$$;

create or replace function end_booking(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_booking_act(request); b bookings; becomes text := request ->> 'becomes';
begin
  if known is not null then return known; end if;
  b := hold_booking((request ->> 'bookingId')::uuid);
  if b.version <> (request ->> 'saw')::int then return jsonb_build_object('status', 'changed_meanwhile'); end if;
  if b.status <> 'booked' then return jsonb_build_object('status', 'booking_over'); end if;
  b := settle_booking(b, becomes);
  perform note_booking_act(request, b.booking_id, becomes, '{}');
  if becomes <> 'held' then perform tell_of_booking(b, 'booking_cancelled', '{}', (request ->> 'actorId')::uuid); end if;
  return jsonb_build_object('status', 'done');
end $$;

-- Whether a booking is at the day and the hour at which the record has the hearing now.
create or replace function is_at(b bookings, data jsonb) returns boolean language sql stable
as $$
  select (b.starts_at at time zone 'Asia/Shanghai')::date = (data ->> 'date')::date
    and (data ->> 'time' is null or to_char(b.starts_at at time zone 'Asia/Shanghai', 'HH24:MI') = data ->> 'time')
$$;

-- The record leads: a hearing moved or called off gives back its room and everybody's time in the statement that records it; a session
-- held on its day is held, of several the first that had begun; a mediation that ended needs no other session; who is recused is in none.
-- Nothing here can fail: the record would not be written.
create or replace function follow_record() returns trigger language plpgsql
as $$
declare b bookings; data jsonb := new.body::jsonb -> 'data'; settled boolean := false;
begin
  for b in select * from bookings o where o.case_id = new.case_id and o.status = 'booked'
    and case when new.type in ('session_held', 'mediation_ended') then o.kind = 'mediation' else o.hearing_id = data ->> 'hearingId' end
    order by o.starts_at, o.booking_id for update
  loop
    case
      when new.type = 'hearing_held' then perform settle_booking(b, 'held');
      when new.type = 'session_held' and not settled and b.starts_at <= new.at and is_at(b, data) then
        perform settle_booking(b, 'held');
        settled := true;
      when new.type = 'hearing_moved' and is_at(b, data) then
        update bookings o set mode = case when data ->> 'mode' in ('court', 'station') then 'in_person' else 'online' end, version = o.version + 1
        where o.booking_id = b.booking_id and (data ->> 'mode' not in ('court', 'station') or o.room_id is not null);
      when new.type = 'session_held' then null;
      else perform tell_of_booking(settle_booking(b, 'released'), 'booking_released', '{}', null);
    end case;
  end loop;
  return null;
end $$;

create or replace trigger bookings_follow_record after insert on case_events for each row
when (new.type in ('hearing_moved', 'hearing_cancelled', 'hearing_held', 'session_held', 'mediation_ended')) execute function follow_record();

create or replace function follow_recusal() returns trigger language plpgsql
as $$
declare b bookings; recused uuid := (new.body::jsonb -> 'data' ->> 'personId')::uuid;
begin
  for b in select * from bookings o where o.case_id = new.case_id and o.status = 'booked' and recused = any(o.person_ids) for update loop
    update bookings o set person_ids = array_remove(o.person_ids, recused), version = o.version + 1 where o.booking_id = b.booking_id
    returning * into b;
    perform leave_claims(b);
    perform tell_of_booking(b, 'booking_moved', '{}', recused);
  end loop;
  return null;
end $$;

create or replace trigger bookings_follow_recusal after insert on case_events for each row
when (new.type = 'person_recused') execute function follow_recusal();

-- Who has left, died or settled is waited for no more.
create or replace function follow_party() returns trigger language plpgsql
as $$
declare b bookings;
begin
  for b in select * from bookings o where o.case_id = new.case_id and o.status = 'booked' and new.party_id = any(o.party_ids) for update loop
    update bookings o set party_ids = array_remove(o.party_ids, new.party_id), version = o.version + 1 where o.booking_id = b.booking_id
    returning * into b;
    perform leave_claims(b);
  end loop;
  return null;
end $$;

create or replace trigger bookings_follow_party after update of status on parties for each row
when (old.status = 'active' and new.status <> 'active') execute function follow_party();

create or replace function follow_end() returns trigger language plpgsql
as $$
declare b bookings;
begin
  for b in select * from bookings o where o.case_id = new.case_id and o.status = 'booked' for update loop
    perform tell_of_booking(settle_booking(b, 'released'), 'booking_released', '{}', null);
  end loop;
  return null;
end $$;

create or replace trigger bookings_follow_end after update of concluded on cases for each row
when (old.concluded is null and new.concluded is not null) execute function follow_end();

grant execute on function known_booking(jsonb), book_session(jsonb), move_booking(jsonb), end_booking(jsonb) to jingfa_api;
