-- Administration of people and units (ADR 0021): each function is one act, bound to its Idempotency-Key and noted in admin_acts.
-- Who may is decided before, by domain/access/policy/administration.ts. A request holds {key, route, bodyDigest, actorId} beside its data.

-- Null: the key is new. Else the reply for a key that was used: the same act again, or another one.
create or replace function known_admin_act(request jsonb) returns jsonb language plpgsql volatile
as $$
declare noted admin_acts;
begin
  perform pg_advisory_xact_lock(hashtextextended('admin act ' || (request ->> 'key'), 0));
  select * into noted from admin_acts where key = (request ->> 'key')::uuid and line = 0;
  if not found then return null; end if;
  if (noted.actor_id, noted.route, noted.body_digest)
      is distinct from ((request ->> 'actorId')::uuid, request ->> 'route', request ->> 'bodyDigest') then
    return jsonb_build_object('status', 'key_reused');
  end if;
  return jsonb_strip_nulls(jsonb_build_object('status', 'same', 'personId', noted.person_id, 'unitId', noted.unit_id));
end $$;

create or replace function note_admin_act(request jsonb, act text, person uuid, unit text, detail jsonb, line int)
returns void language sql volatile
as $$
  insert into admin_acts (key, line, route, body_digest, actor_id, act, person_id, unit_id, detail, at)
  values ((request ->> 'key')::uuid, line, request ->> 'route', request ->> 'bodyDigest', (request ->> 'actorId')::uuid,
    act, person, unit, jsonb_strip_nulls(detail), date_trunc('milliseconds', clock_timestamp()))
$$;

-- Adds what is missing and brings names, units and passwords up to date; roles are only added.
create or replace function write_people(accounts jsonb) returns void language sql volatile
as $$
  with given as (
    select * from jsonb_to_recordset(accounts) as g ("personId" uuid, name text, "unitId" text, roles jsonb,
      username text, "displayUsername" text, "passwordHash" text)
  ), persons as (
    insert into people (person_id, name, unit_id) select "personId", name, "unitId" from given
    on conflict (person_id) do update set name = excluded.name, unit_id = excluded.unit_id
  ), roles as (
    insert into person_roles (person_id, role, unit_id)
    select "personId", jsonb_array_elements_text(roles), "unitId" from given on conflict do nothing
  ), users as (
    insert into auth_users (id, name, email, email_verified, username, display_username, person_id)
    select "personId"::text, name, username || '@local.invalid', true, username, "displayUsername", "personId" from given
    on conflict (id) do update set name = excluded.name, username = excluded.username,
      display_username = excluded.display_username
  )
  insert into auth_accounts (id, account_id, provider_id, user_id, password)
  select "personId"::text, "personId"::text, 'credential', "personId"::text, "passwordHash" from given
  on conflict (id) do update set password = excluded.password, updated_at = now()
$$;

-- Ends what somebody who leaves could still do: the sign-in and every session.
create or replace function put_person_active(person uuid, wanted boolean) returns boolean language sql volatile
as $$
  with ended as (
    delete from auth_sessions s using auth_users a where s.user_id = a.id and a.person_id = person and not wanted
  ), changed as (
    update people set active = wanted where person_id = person and active <> wanted returning 1
  )
  select exists (select from changed)
$$;

-- All of the people or none: with a user name that is taken nothing is written.
create or replace function add_people(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); taken jsonb; one jsonb; imported boolean := (request ->> 'imported')::boolean;
begin
  if known is not null then return known; end if;
  -- Of two imports at once the second sees the names of the first.
  perform pg_advisory_xact_lock(hashtextextended('user names', 0));
  select jsonb_agg(a.username) into taken from auth_users a
  where a.username in (select p ->> 'username' from jsonb_array_elements(request -> 'people') as p);
  if taken is not null then return jsonb_build_object('status', 'username_taken', 'usernames', taken); end if;
  perform write_people(request -> 'people');
  if imported then
    perform note_admin_act(request, 'import_people', null, request ->> 'unitId',
      jsonb_build_object('people', jsonb_array_length(request -> 'people')), 0);
  end if;
  for one in select * from jsonb_array_elements(request -> 'people') loop
    perform note_admin_act(request, 'add_person', (one ->> 'personId')::uuid, one ->> 'unitId',
      jsonb_build_object('roles', one -> 'roles'), case when imported then (one ->> 'line')::int else 0 end);
  end loop;
  return jsonb_build_object('status', 'done');
end $$;

-- Name, roles and unit as a whole; `sawUnitId` is the unit that the check of the roles was made against.
create or replace function change_person(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  known jsonb := known_admin_act(request); person people; roles_before jsonb;
  wanted uuid := (request ->> 'personId')::uuid; unit text := request ->> 'unitId';
begin
  if known is not null then return known; end if;
  select * into person from people where person_id = wanted for update;
  if not found or person.unit_id <> request ->> 'sawUnitId' then return jsonb_build_object('status', 'changed_meanwhile'); end if;
  select coalesce(jsonb_agg(r.role order by r.role), '[]') into roles_before from person_roles r
  where r.person_id = wanted and r.unit_id = person.unit_id;
  update people set name = request ->> 'name', unit_id = unit where person_id = wanted;
  update auth_users set name = request ->> 'name', updated_at = now() where person_id = wanted;
  delete from person_roles r where r.person_id = wanted and not (r.unit_id = unit and request -> 'roles' ? r.role);
  insert into person_roles (person_id, role, unit_id)
  select wanted, jsonb_array_elements_text(request -> 'roles'), unit on conflict do nothing;
  perform note_admin_act(request, case when unit = person.unit_id then 'change_person' else 'move_person' end, wanted, unit,
    jsonb_build_object('rolesBefore', roles_before, 'roles', request -> 'roles',
      'unitBefore', nullif(person.unit_id, unit), 'renamed', person.name <> request ->> 'name'), 0);
  return jsonb_build_object('status', 'done');
end $$;

create or replace function set_person_active(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); wanted uuid := (request ->> 'personId')::uuid; active boolean := (request ->> 'active')::boolean;
begin
  if known is not null then return known; end if;
  perform put_person_active(wanted, active);
  perform note_admin_act(request, case when active then 'enable_person' else 'disable_person' end, wanted,
    (select p.unit_id from people p where p.person_id = wanted), '{}', 0);
  return jsonb_build_object('status', 'done');
end $$;

-- By a command at the server, where nobody is signed in. Returns the person, or null where no account has the name.
create or replace function disable_by_username(wanted text) returns uuid language plpgsql volatile
as $$
declare person people;
begin
  select w.* into person from people w join auth_users a on a.person_id = w.person_id where a.username = wanted;
  if not found then return null; end if;
  if put_person_active(person.person_id, false) then
    perform note_admin_act(jsonb_build_object('key', gen_random_uuid(), 'route', 'person:leave', 'bodyDigest', ''),
      'disable_person', person.person_id, person.unit_id, '{}', 0);
  end if;
  return person.person_id;
end $$;

-- By a command at the server: an account that nobody who is signed in has made.
create or replace function make_administrator(account jsonb) returns void language plpgsql volatile
as $$
begin
  perform write_people(jsonb_build_array(account));
  perform note_admin_act(jsonb_build_object('key', gen_random_uuid(), 'route', 'admin:create', 'bodyDigest', ''),
    'make_administrator', (account ->> 'personId')::uuid, account ->> 'unitId', '{}', 0);
end $$;

-- Another password for somebody, as its hash; whoever is signed in with the old one is signed out.
create or replace function give_password(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); wanted uuid := (request ->> 'personId')::uuid;
begin
  if known is not null then return known; end if;
  update auth_accounts c set password = request ->> 'passwordHash', updated_at = now()
  from auth_users a where a.person_id = wanted and c.user_id = a.id and c.provider_id = 'credential';
  delete from auth_sessions s using auth_users a where s.user_id = a.id and a.person_id = wanted;
  perform note_admin_act(request, 'give_password', wanted, (select p.unit_id from people p where p.person_id = wanted), '{}', 0);
  return jsonb_build_object('status', 'done');
end $$;

-- Without `from` the absence is over.
create or replace function set_absence(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); wanted uuid := (request ->> 'personId')::uuid;
begin
  if known is not null then return known; end if;
  delete from absences where person_id = wanted;
  if request ->> 'from' is not null then
    insert into absences (person_id, from_day, to_day, substitute_id)
    values (wanted, (request ->> 'from')::date, (request ->> 'to')::date, (request ->> 'substituteId')::uuid)
    on conflict (person_id) do update set from_day = excluded.from_day, to_day = excluded.to_day, substitute_id = excluded.substitute_id;
  end if;
  perform note_admin_act(request, case when request ->> 'from' is null then 'end_absence' else 'set_away' end, wanted,
    (select p.unit_id from people p where p.person_id = wanted),
    jsonb_build_object('from', request -> 'from', 'to', request -> 'to', 'substituteId', request -> 'substituteId'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- What is done to cases is on their own record; here only that it was asked for.
create or replace function note_hand_over(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); wanted uuid := (request ->> 'personId')::uuid;
begin
  if known is not null then return known; end if;
  perform note_admin_act(request, case when request ->> 'to' is null then 'let_go' else 'hand_over' end, wanted,
    (select p.unit_id from people p where p.person_id = wanted), jsonb_build_object('to', request -> 'to', 'cases', request -> 'cases'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- Before a list of cases leaves the platform as a file: whose, how many rows, by which filters; never the text that was looked for.
create or replace function note_export(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request);
begin
  if known is not null then return known; end if;
  perform note_admin_act(request, 'export_cases', null, request ->> 'unitId', jsonb_build_object('count', request -> 'count',
    'columns', request -> 'columns', 'filters', request -> 'filters', 'byText', request -> 'byText'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- Parents come before their children; all of them or none.
create or replace function add_units(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); there jsonb; one jsonb; imported boolean := (request ->> 'imported')::boolean;
begin
  if known is not null then return known; end if;
  perform pg_advisory_xact_lock(hashtextextended('units', 0));
  select jsonb_agg(u.unit_id) into there from units u, jsonb_array_elements(request -> 'units') as g
  where u.unit_id = g ->> 'unitId' or u.path = (g ->> 'path')::ltree;
  if there is not null then return jsonb_build_object('status', 'unit_exists', 'units', there); end if;
  insert into units (unit_id, kind, code, name, path, parent_id)
  select g ->> 'unitId', g ->> 'kind', g ->> 'code', g ->> 'name', (g ->> 'path')::ltree, g ->> 'parentId'
  from jsonb_array_elements(request -> 'units') as g;
  if imported then
    perform note_admin_act(request, 'import_units', null, request ->> 'unitId',
      jsonb_build_object('units', jsonb_array_length(request -> 'units')), 0);
  end if;
  for one in select * from jsonb_array_elements(request -> 'units') loop
    perform note_admin_act(request, 'add_unit', null, one ->> 'unitId', jsonb_build_object('kind', one -> 'kind', 'parentId', one -> 'parentId'),
      case when imported then (one ->> 'line')::int else 0 end);
  end loop;
  return jsonb_build_object('status', 'done');
end $$;

-- The name alone: code and place are in the record of every case of the unit.
create or replace function change_unit(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request);
begin
  if known is not null then return known; end if;
  update units set name = request ->> 'name' where unit_id = request ->> 'unitId';
  perform note_admin_act(request, 'change_unit', null, request ->> 'unitId', '{}', 0);
  return jsonb_build_object('status', 'done');
end $$;

grant execute on function add_people(jsonb), change_person(jsonb), set_person_active(jsonb), give_password(jsonb), set_absence(jsonb),
  note_hand_over(jsonb), note_export(jsonb), add_units(jsonb), change_unit(jsonb) to jingfa_api;
