-- Rooms (ADR 0038): each function is one act of administration, bound to its Idempotency-Key.

create or replace function add_room(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request);
begin
  if known is not null then return known; end if;
  insert into rooms (room_id, unit_id, name, kind)
  values ((request ->> 'roomId')::uuid, request ->> 'unitId', request ->> 'name', request ->> 'kind')
  on conflict (unit_id, name) do nothing;
  if not found then return jsonb_build_object('status', 'room_exists'); end if;
  perform note_admin_act(request, 'add_room', null, request ->> 'unitId',
    jsonb_build_object('roomId', request -> 'roomId', 'kind', request -> 'kind'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- Kind and unit stay: bookings have relied on them.
create or replace function change_room(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); room rooms;
begin
  if known is not null then return known; end if;
  select * into room from rooms r where r.room_id = (request ->> 'roomId')::uuid for update;
  if exists (select from rooms r where r.unit_id = room.unit_id and r.name = request ->> 'name' and r.room_id <> room.room_id) then
    return jsonb_build_object('status', 'room_exists');
  end if;
  update rooms set name = request ->> 'name', closed = (request ->> 'closed')::boolean where room_id = room.room_id;
  perform note_admin_act(request, 'change_room', null, room.unit_id, jsonb_build_object('roomId', room.room_id,
    'renamed', room.name <> request ->> 'name', 'closed', request -> 'closed'), 0);
  return jsonb_build_object('status', 'done');
end $$;

grant execute on function add_room(jsonb), change_room(jsonb) to jingfa_api;
