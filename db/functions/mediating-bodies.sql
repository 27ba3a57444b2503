-- The register of mediating bodies (调解组织登记): each function is one act, bound to its Idempotency-Key and noted in admin_acts.
-- Who may is decided before, by domain/access/policy/mediating-bodies.ts; what a body must be, by domain/law/mediating-bodies.ts.

-- Whether another body of the unit has the name on any day of the period, both days included. Until the end of the act the unit's
-- register waits, so that two acts at once cannot each miss the other.
create or replace function body_name_taken(of_body text, of_unit text, called text, first_day date, last_day date) returns boolean
language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('mediating bodies ' || of_unit, 0));
  return exists (select from mediating_bodies b where b.unit_id = of_unit and b.name = called and b.body_id <> of_body
    and daterange(b.valid_from, b.valid_until, '[]') && daterange(first_day, last_day, '[]'));
end $$;

create or replace function add_body(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request);
begin
  if known is not null then return known; end if;
  if body_name_taken(request ->> 'bodyId', request ->> 'unitId', request ->> 'name', (request ->> 'from')::date,
      (request ->> 'until')::date) then
    return jsonb_build_object('status', 'body_exists');
  end if;
  insert into mediating_bodies (body_id, name, kind, unit_id, valid_from, valid_until, size, women)
  values (request ->> 'bodyId', request ->> 'name', request ->> 'kind', request ->> 'unitId', (request ->> 'from')::date,
    (request ->> 'until')::date, (request ->> 'size')::int, (request ->> 'women')::int);
  perform note_admin_act(request, 'add_body', null, request ->> 'unitId', jsonb_build_object('bodyId', request -> 'bodyId',
    'kind', request -> 'kind', 'from', request -> 'from', 'until', request -> 'until', 'size', request -> 'size', 'women', request -> 'women'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- Kind, unit and first day stay: agreements have relied on them.
create or replace function change_body(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); body mediating_bodies;
begin
  if known is not null then return known; end if;
  select * into body from mediating_bodies b where b.body_id = request ->> 'bodyId' for update;
  if body.name <> request ->> 'name'
      and body_name_taken(body.body_id, body.unit_id, request ->> 'name', body.valid_from, body.valid_until) then
    return jsonb_build_object('status', 'body_exists');
  end if;
  update mediating_bodies set name = request ->> 'name', size = (request ->> 'size')::int, women = (request ->> 'women')::int
  where body_id = body.body_id;
  perform note_admin_act(request, 'change_body', null, body.unit_id, jsonb_build_object('bodyId', body.body_id,
    'renamed', body.name <> request ->> 'name', 'sizeBefore', body.size, 'size', request -> 'size',
    'womenBefore', body.women, 'women', request -> 'women'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- An earlier end takes no name from another body; a later one may.
create or replace function end_body(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); body mediating_bodies;
begin
  if known is not null then return known; end if;
  select * into body from mediating_bodies b where b.body_id = request ->> 'bodyId' for update;
  if (request ->> 'until')::date > body.valid_until
      and body_name_taken(body.body_id, body.unit_id, body.name, body.valid_from, (request ->> 'until')::date) then
    return jsonb_build_object('status', 'body_exists');
  end if;
  update mediating_bodies set valid_until = (request ->> 'until')::date where body_id = body.body_id;
  perform note_admin_act(request, 'end_body', null, body.unit_id,
    jsonb_build_object('bodyId', body.body_id, 'untilBefore', body.valid_until, 'until', request -> 'until'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- Those who belong to it as a whole, each term by its first day.
create or replace function write_body_members(body text, members jsonb) returns void language sql volatile
as $$
  with given as (
    select * from jsonb_to_recordset(members) as g ("personId" uuid, "joinedAs" text, "from" date, until date)
  ), gone as (
    delete from mediating_body_members m where m.body_id = body
      and not exists (select from given g where g."personId" = m.person_id and g."from" = m.from_day)
  )
  insert into mediating_body_members (body_id, person_id, joined_as, from_day, until_day)
  select body, "personId", "joinedAs", "from", until from given
  on conflict (body_id, person_id, from_day) do update
    set joined_as = excluded.joined_as, until_day = excluded.until_day
$$;

-- A term that had begun and is given neither as it was nor with another first day that says which day it corrects: neither a re-election
-- (PML 9) nor taking its person off the register, to come back later, writes over it.
create or replace function term_lost(body text, members jsonb) returns boolean language sql stable
as $$
  with given as (
    select * from jsonb_to_recordset(members) as g ("personId" uuid, "from" date, corrects date)
  )
  select exists (select from mediating_body_members m
  where m.body_id = body and m.from_day <= (now() at time zone 'Asia/Shanghai')::date
    and not exists (select from given g where g."personId" = m.person_id and m.from_day in (g."from", g.corrects)))
$$;

create or replace function set_body_members(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); body mediating_bodies; members_before jsonb;
begin
  if known is not null then return known; end if;
  select * into body from mediating_bodies b where b.body_id = request ->> 'bodyId' for update;
  if body.members_version <> (request ->> 'saw')::int then return jsonb_build_object('status', 'body_changed_meanwhile'); end if;
  if term_lost(body.body_id, request -> 'members') then return jsonb_build_object('status', 'term_lost'); end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', m.person_id, 'joinedAs', m.joined_as, 'from', m.from_day,
    'until', m.until_day)) order by m.person_id, m.from_day), '[]') into members_before
  from mediating_body_members m where m.body_id = body.body_id;
  perform write_body_members(body.body_id, request -> 'members');
  update mediating_bodies set members_version = members_version + 1 where body_id = body.body_id;
  perform note_admin_act(request, 'set_body_members', null, body.unit_id,
    jsonb_build_object('bodyId', body.body_id, 'membersBefore', members_before, 'members', request -> 'members'), 0);
  return jsonb_build_object('status', 'done');
end $$;

grant execute on function add_body(jsonb), change_body(jsonb), end_body(jsonb), set_body_members(jsonb) to jingfa_api;
