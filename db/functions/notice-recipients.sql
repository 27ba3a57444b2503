-- To whom an effect of the record is told: the person, the unit and its roles, the party.

-- Who is told of an effect: `to` is one or several of a role, of {unitId, roles?} and of {personId}; `partyIds` are told
-- outside. A person who has left the unit that they are named with is not told: the unit is, which has their work now. The roles
-- of one entry are told in that unit as long as somebody there holds one of them; only else each is looked for upwards.
create or replace function notice_recipients(of_case cases, data jsonb)
returns table (recipient text, person_id uuid, unit_id text, roles text[], party_id text) language sql stable
as $$
  with told as (
    select t, t ->> 'unitId' as unit, case jsonb_typeof(t -> 'roles')
      when 'array' then array(select jsonb_array_elements_text(t -> 'roles')) end as roles
    from jsonb_array_elements(case jsonb_typeof(data -> 'to') when 'array' then data -> 'to'
      when 'string' then jsonb_build_array(data -> 'to') when 'object' then jsonb_build_array(data -> 'to') else '[]' end) as t
  ), of_people as (
    select distinct (t ->> 'personId')::uuid as person
    from told where jsonb_typeof(t) = 'object' and t ->> 'personId' is not null and (unit is null or exists (
      select from people w where w.person_id = (t ->> 'personId')::uuid and w.active and w.unit_id = unit))
  ), in_units as (
    select unit_of_role(side_of_role(of_case, t #>> '{}'), t #>> '{}') as unit, t #>> '{}' as role
    from told where jsonb_typeof(t) = 'string'
    union all
    select case when r is null or holds_role(unit, told.roles) then unit else unit_of_role(unit, r) end, r
    from told left join lateral unnest(told.roles) as r on true
    where jsonb_typeof(t) = 'object' and unit is not null
      and (t ->> 'personId' is null or (t ->> 'personId')::uuid not in (select person from of_people))
  )
  select person::text, person, null::text, null::text[], null::text from of_people
  union all
  select unit, null, unit, case when bool_or(role is null) then null else array_agg(distinct role) end, null
  from in_units group by unit
  union all
  select distinct p, null::uuid, null, null::text[], p
  from jsonb_array_elements_text(case jsonb_typeof(data -> 'partyIds') when 'array' then data -> 'partyIds' else '[]' end) as p
$$;

-- The unit of a case on whose side a role stands, when only the role is named: the court's roles with the court, all others
-- with the station.
create or replace function side_of_role(of_case cases, wanted_role text) returns text language sql stable
as $$
  select case when exists (select from role_sides s where s.role = wanted_role and s.side = 'court')
    then of_case.court_id else of_case.station_id end
$$;

-- Whether somebody in the unit holds one of the roles.
create or replace function holds_role(in_unit text, wanted text[]) returns boolean language sql stable
as $$
  select exists (select from person_roles r join people w on w.person_id = r.person_id
    where r.unit_id = in_unit and r.role = any(wanted) and w.active)
$$;

-- The unit in which a role is held for another unit: the nearest, from that one upwards, where somebody holds it; that one
-- when nobody does. The city's court hears appeals from the county's and is not above it in the tree.
create or replace function unit_of_role(of_unit text, wanted_role text) returns text language sql stable
as $$
  select coalesce((
    select a.unit_id from units u join units a
      on a.path @> u.path or a.kind = 'court' and u.kind = 'court' and subpath(a.path, 0, -1) @> u.path
    where u.unit_id = of_unit and exists (select from person_roles r join people w on w.person_id = r.person_id
      where r.unit_id = a.unit_id and r.role = wanted_role and w.active)
    order by nlevel(a.path) desc limit 1
  ), of_unit)
$$;
