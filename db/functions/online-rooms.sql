-- Online rooms (在线调解室, ADR 0041): a beat of a page, and an act in the room, each one statement. Who may enter, and who is host, is decided
-- before, by domain/access/policy/online-rooms.ts. The row of the room is held through each, so that of two at once the second sees the first.

create or replace function note_in_room(room uuid, what text, seat text, by_seat text, detail jsonb, at timestamptz) returns void language sql volatile
as $$
  insert into online_events (booking_id, what, seat, by_seat, detail, at) values (room, what, seat, by_seat, jsonb_strip_nulls(detail), at)
$$;

-- Who is in the room and was not heard for ten seconds has lost the connection, since they were last heard.
create or replace function note_lost(room uuid, moment timestamptz) returns void language sql volatile
as $$
  with gone as (
    update online_seats s set lost_at = s.seen_at
    where s.booking_id = room and s.status = 'admitted' and s.lost_at is null and s.seen_at < moment - interval '10 seconds'
    returning s.seat, s.seen_at)
  insert into online_events (booking_id, what, seat, by_seat, detail, at)
  select room, 'lost', g.seat, g.seat, '{}', g.seen_at from gone g
$$;

create or replace function seats_taken(room uuid) returns bigint language sql stable
as $$
  select count(*) from online_seats s where s.booking_id = room and s.status = 'admitted'
$$;

-- A room as one of its seats sees it: who waits learns who holds it and nothing of the others.
create or replace function room_seen(room uuid, mine text, after bigint) returns jsonb language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object('status', 'here', 'telephone', r.telephone, 'endedAt', epoch_ms(r.ended_at),
    'seats', coalesce((select jsonb_agg(jsonb_build_object('seat', s.seat, 'personId', s.person_id, 'partyId', s.party_id,
        'name', coalesce(w.name, p.name), 'role', p.role, 'host', s.host, 'status', s.status, 'identity', s.identity,
        'tab', case when m.status = 'admitted' or s.seat = mine then s.tab end, 'audio', s.audio, 'video', s.video, 'telephone', s.telephone,
        'askedAt', epoch_ms(s.asked_at), 'admittedAt', epoch_ms(s.admitted_at), 'lostAt', epoch_ms(s.lost_at)) order by s.asked_at, s.seat)
      from online_seats s join bookings b on b.booking_id = s.booking_id left join people w on w.person_id = s.person_id
        left join parties p on p.case_id = b.case_id and p.party_id = s.party_id
      where s.booking_id = room and (s.seat = mine or m.status = 'admitted' or (s.host and s.status = 'admitted'))), '[]'),
    'signals', coalesce((select jsonb_agg(jsonb_build_object('id', g.signal_id, 'from', g.from_tab, 'body', g.body) order by g.signal_id)
      from online_signals g join online_seats f on f.booking_id = room and f.tab = g.from_tab and f.status = 'admitted'
      where g.to_tab = m.tab and g.signal_id > after and m.status = 'admitted'), '[]')))
  from online_rooms r join online_seats m on m.booking_id = r.booking_id and m.seat = mine where r.booking_id = room
$$;

-- What a page says to another, of those who are in the room; to all others it says nothing.
create or replace function say_in_room(request jsonb, moment timestamptz) returns void language sql volatile
as $$
  insert into online_signals (booking_id, from_tab, to_tab, no, body, at)
  select f.booking_id, f.tab, t.tab, (g ->> 'no')::int, g -> 'body', moment
  from jsonb_array_elements(request -> 'signals') g
    join online_seats f on f.booking_id = (request ->> 'bookingId')::uuid and f.seat = request ->> 'seat' and f.status = 'admitted'
    join online_seats t on t.booking_id = f.booking_id and t.tab = (g ->> 'to')::uuid and t.status = 'admitted' and t.seat <> f.seat
  order by (g ->> 'no')::int
  on conflict do nothing
$$;

-- Comes in, or comes again: who was in the room and lost it is in it again; who left, and who was not let in, asks anew.
create or replace function come_to_room(request jsonb, moment timestamptz) returns text language plpgsql volatile
as $$
declare
  room uuid := (request ->> 'bookingId')::uuid; mine text := request ->> 'seat'; was online_seats; holds boolean := (request ->> 'host')::boolean;
  becomes text; checked text;
begin
  select * into was from online_seats s where s.booking_id = room and s.seat = mine;
  becomes := case when was.status in ('admitted', 'refused') then was.status when holds then 'admitted' else 'waiting' end;
  if becomes = 'admitted' and was.status is distinct from 'admitted' and seats_taken(room) >= (request ->> 'most')::int then return 'online_room_full'; end if;
  checked := case when becomes <> 'admitted' then null when holds then 'signed_in' else was.identity end;
  insert into online_seats (booking_id, seat, person_id, party_id, host, status, identity, tab, audio, video, asked_at, admitted_at, seen_at)
  values (room, mine, (request ->> 'personId')::uuid, request ->> 'partyId', holds, becomes, checked, (request ->> 'tab')::uuid,
    (request ->> 'audio')::boolean, (request ->> 'video')::boolean, moment, case when becomes = 'admitted' then moment end, moment)
  on conflict (booking_id, seat) do update set host = excluded.host, status = excluded.status, identity = excluded.identity, tab = excluded.tab,
    audio = excluded.audio, video = excluded.video, telephone = false, seen_at = excluded.seen_at, lost_at = null,
    asked_at = case when online_seats.status = 'left' then excluded.asked_at else online_seats.asked_at end,
    admitted_at = case when excluded.status = 'admitted' then coalesce(case when online_seats.status = 'admitted' then online_seats.admitted_at end, moment) end;
  if was.status = 'admitted' then
    perform note_in_room(room, 'came_back', mine, mine, '{}', moment);
  elsif was.status is distinct from becomes then
    perform note_in_room(room, case becomes when 'admitted' then 'admitted' else 'asked' end, mine, mine,
      jsonb_build_object('identity', checked), moment);
  end if;
  return null;
end $$;

create or replace function beat_in_room(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  room uuid := (request ->> 'bookingId')::uuid; mine text := request ->> 'seat'; moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  was online_seats; bar text;
begin
  insert into online_rooms (booking_id, opened_at) values (room, moment) on conflict do nothing;
  perform from online_rooms r where r.booking_id = room for no key update;
  if exists (select from online_rooms r where r.booking_id = room and r.ended_at is not null) and not (request ->> 'host')::boolean then
    return jsonb_build_object('status', 'online_room_ended');
  end if;
  -- A page belongs to one seat: whoever takes another's name hears and says nothing in its place.
  if exists (select from online_seats s where s.booking_id = room and s.tab = (request ->> 'tab')::uuid and s.seat <> mine) then
    return jsonb_build_object('status', 'elsewhere');
  end if;
  select * into was from online_seats s where s.booking_id = room and s.seat = mine;
  if (request ->> 'enters')::boolean and was.tab is distinct from (request ->> 'tab')::uuid then
    bar := come_to_room(request, moment);
    if bar is not null then return jsonb_build_object('status', bar); end if;
  elsif was.tab is distinct from (request ->> 'tab')::uuid then
    return jsonb_build_object('status', 'elsewhere');
  else
    if was.lost_at is not null then perform note_in_room(room, 'came_back', mine, mine, '{}', moment); end if;
    update online_seats s set seen_at = moment, lost_at = null, audio = (request ->> 'audio')::boolean, video = (request ->> 'video')::boolean
    where s.booking_id = room and s.seat = mine;
  end if;
  perform note_lost(room, moment);
  delete from online_signals g where g.booking_id = room
    and ((g.to_tab = (request ->> 'tab')::uuid and g.signal_id <= (request ->> 'heard')::bigint) or g.at < moment - interval '2 minutes');
  perform say_in_room(request, moment);
  return room_seen(room, mine, (request ->> 'heard')::bigint);
end $$;

-- What of an act changes; null where it is done, else why not.
create or replace function change_in_room(request jsonb, moment timestamptz) returns text language plpgsql volatile
as $$
declare room uuid := (request ->> 'bookingId')::uuid; act text := request ->> 'act'; target text := request ->> 'target'; s online_seats;
begin
  select * into s from online_seats o where o.booking_id = room and o.seat = coalesce(target, request ->> 'seat');
  if s.seat is null then return 'online_seat_not_found'; end if;
  if act = 'admitted' then
    if s.status not in ('waiting', 'refused') then return 'online_seat_not_waiting'; end if;
    if seats_taken(room) >= (request ->> 'most')::int then return 'online_room_full'; end if;
    update online_seats o set status = 'admitted', identity = request ->> 'identity', admitted_at = moment where o.booking_id = room and o.seat = s.seat;
  elsif act = 'refused' then
    update online_seats o set status = 'refused', identity = null, admitted_at = null, lost_at = null where o.booking_id = room and o.seat = s.seat;
  elsif act = 'left' then
    update online_seats o set status = 'left', lost_at = null where o.booking_id = room and o.seat = s.seat;
  elsif act = 'on_telephone' then
    if s.status <> 'admitted' then return 'online_seat_not_found'; end if;
    update online_seats o set telephone = true where o.booking_id = room and o.seat = s.seat;
  elsif act = 'number_given' then
    update online_rooms r set telephone = request ->> 'telephone' where r.booking_id = room;
  elsif act = 'ended' then
    update online_rooms r set ended_at = moment where r.booking_id = room;
    update online_seats o set status = 'left', lost_at = null where o.booking_id = room and o.status in ('admitted', 'waiting');
  elsif act = 'reopened' then
    update online_rooms r set ended_at = null where r.booking_id = room;
  end if;
  return null;
end $$;

create or replace function act_in_room(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  room uuid := (request ->> 'bookingId')::uuid; moment timestamptz := date_trunc('milliseconds', clock_timestamp()); known online_events; bar text;
begin
  perform from online_rooms r where r.booking_id = room for no key update;
  select * into known from online_events e where e.key = (request ->> 'key')::uuid;
  if found then
    return jsonb_build_object('status', case when (known.booking_id, known.by_seat, known.body_digest)
      is distinct from (room, request ->> 'seat', request ->> 'bodyDigest') then 'idempotency_key_reused' else 'done' end);
  end if;
  bar := change_in_room(request, moment);
  if bar is not null then return jsonb_build_object('status', bar); end if;
  insert into online_events (booking_id, what, seat, by_seat, detail, at, key, body_digest)
  values (room, request ->> 'act', coalesce(request ->> 'target', request ->> 'seat'), request ->> 'seat',
    jsonb_strip_nulls(jsonb_build_object('identity', request -> 'identity', 'fault', request -> 'fault')), moment,
    (request ->> 'key')::uuid, request ->> 'bodyDigest');
  return jsonb_build_object('status', 'done');
end $$;

grant execute on function beat_in_room(jsonb), act_in_room(jsonb) to jingfa_api;
