-- Holiday notices: publishing, taking back, and which open cases still have to be told (ADR 0027).

-- Puts {version, years, former?, reverses?, days?, key?, actorId?} in force: `years` is the calendar as a whole.
create or replace function put_calendar(published jsonb) returns void language plpgsql volatile
as $$
declare former text := (select v.version from calendar_version v); moment timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  delete from calendars c where not exists (
    select from jsonb_array_elements(published -> 'years') as y where (y ->> 'year')::smallint = c.year);
  insert into calendars (year, off, workdays, source)
  select y.year, y.off, y.workdays, y.source
  from jsonb_to_recordset(published -> 'years') as y (year smallint, off jsonb, workdays jsonb, source text)
  on conflict (year) do update set off = excluded.off, workdays = excluded.workdays, source = excluded.source, published_at = now();
  -- The first has no case to tell.
  insert into calendar_publications (version, former, reverses, years, days, key, actor_id, published_at, settled_at)
  values (published ->> 'version', former, published ->> 'reverses', published -> 'years', coalesce(published -> 'days', '[]'),
    (published ->> 'key')::uuid, (published ->> 'actorId')::uuid, moment, case when former is null then moment end)
  on conflict (version) do update set years = excluded.years, days = excluded.days;
  insert into calendar_version (id, version) values ('current', published ->> 'version')
  on conflict (id) do update set version = excluded.version;
end $$;

-- By a command at the server, or with a release: a version that was in force before never returns, and no version stands for two
-- calendars, since a case takes each version once. The same again is no change.
create or replace function put_calendar_once(published jsonb) returns text language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('calendar', 0));
  if exists (select from calendar_publications p where p.version = published ->> 'version'
      and (p.years <> published -> 'years' or p.version is distinct from (select v.version from calendar_version v))) then
    return 'version_used';
  end if;
  perform put_calendar(published);
  return 'done';
end $$;

-- An act of administration: nothing is written where another calendar than `saw` is in force by now.
create or replace function publish_calendar(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request);
begin
  if known is not null then return known; end if;
  perform pg_advisory_xact_lock(hashtextextended('calendar', 0));
  if (select v.version from calendar_version v) is distinct from request ->> 'saw'
      or exists (select from calendar_publications p where p.version = request ->> 'version') then
    return jsonb_build_object('status', 'changed_meanwhile');
  end if;
  perform put_calendar(request);
  perform note_admin_act(request, case when request ? 'reverses' then 'reverse_calendar' else 'publish_calendar' end, null,
    request ->> 'unitId', jsonb_build_object('version', request -> 'version', 'former', request -> 'saw'), 0);
  return jsonb_build_object('status', 'done');
end $$;

-- The version that open cases have to take: until its telling has ended, and again where one of them has another. The opening of a
-- case may have stood still while the notice was published, and have written the former calendar after the end
-- (`cases_open_calendar` holds the versions of open cases in order, so that those of another are found at once).
create or replace function calendar_to_take() returns text language sql stable
as $$
  select p.version from calendar_version v join calendar_publications p using (version)
  where p.settled_at is null or exists (
    select from cases c where c.archived_at is null and (c.calendar_version < p.version or c.calendar_version > p.version)
      and not exists (select from case_inputs i where i.case_id = c.case_id and i.input_id = 'calendar:' || p.version))
$$;

-- For the worker, which writes the calendar into the records of cases in which nothing waits (ADR 0034): the open cases after the given
-- one that have another, each given to one caller, again half a minute later, then after twice as long each time. A case that refused
-- it on record is left, and so is one that was handed over to its workflow.
create or replace function claim_cases_to_revise(after_case uuid, most int) returns jsonb language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  with latest as materialized (select calendar_to_take() as version), due as (
    select l.version, c.case_id from latest l join cases c on c.calendar_version <> l.version
    left join calendar_tellings t on t.version = l.version and t.case_id = c.case_id
    where c.archived_at is null and c.case_id > after_case
      and (t.case_id is null or not t.by_signal and t.told_at < again_before(t.tries))
      and not exists (select from case_inputs i where i.case_id = c.case_id and i.input_id = 'calendar:' || l.version)
    order by c.case_id limit most
  ), claimed as (
    insert into calendar_tellings as t (version, case_id, tries, told_at)
    select version, case_id, 1, date_trunc('milliseconds', clock_timestamp()) from due
    on conflict (version, case_id) do update set tries = t.tries + 1, told_at = excluded.told_at, fault = null
    where not t.by_signal and t.told_at < again_before(t.tries)
    returning case_id
  )
  select jsonb_build_object('version', (select version from latest),
    'last', (select case_id from due order by case_id desc limit 1),
    'caseIds', coalesce((select jsonb_agg(case_id order by case_id) from claimed), '[]'))
$$;

-- Something waits in the case: it is for its workflow to say what comes first. Told at once (`claim_calendar_cases`).
create or replace function hand_over_telling(told text, wanted uuid) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$ update calendar_tellings set by_signal = true, tries = 0 where version = told and case_id = wanted $$;

-- A workflow whose alarm is set for later than the record now says must hear of it: noted before the record is written, and taken back
-- when it has been told. A worker that dies between the two leaves it to the next.
create or replace function note_wake(told text, wanted uuid, owed boolean) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update calendar_tellings set wake_at = case when owed then date_trunc('milliseconds', clock_timestamp()) end
  where version = told and case_id = wanted
$$;

-- Each given to one caller for a minute, once the calendar is on record: an append that failed owes none.
create or replace function claim_wakes(most int) returns jsonb language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  with claimed as (
    update calendar_tellings t set wake_at = date_trunc('milliseconds', clock_timestamp() + interval '1 minute')
    where (t.version, t.case_id) in (
      select o.version, o.case_id from calendar_tellings o where o.wake_at <= clock_timestamp()
        and exists (select from case_inputs i where i.case_id = o.case_id and i.input_id = 'calendar:' || o.version)
      order by o.wake_at limit most for update skip locked)
    returning t.version, t.case_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('version', version, 'caseId', case_id)), '[]') from claimed
$$;

-- For the API, which tells workflows: the cases that were handed over to them; where no worker is writing, all that have another
-- calendar. Each is given to one caller, again half a minute later, then after twice as long each time.
create or replace function claim_calendar_cases(after_case uuid, most int) returns jsonb language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  with latest as materialized (
    select p.version, p.published_at > clock_timestamp() - interval '10 seconds' or exists (
      select from calendar_tellings w where w.version = p.version and not w.by_signal
        and w.told_at > clock_timestamp() - interval '10 seconds') as written
    from calendar_publications p where p.version = calendar_to_take()
  ), due as (
    select l.version, c.case_id from latest l join cases c on c.calendar_version <> l.version
    left join calendar_tellings t on t.version = l.version and t.case_id = c.case_id
    where c.archived_at is null and c.case_id > after_case and (t.by_signal or not l.written)
      and (t.case_id is null or t.tries = 0 or t.told_at < again_before(t.tries))
      and not exists (select from case_inputs i where i.case_id = c.case_id and i.input_id = 'calendar:' || l.version)
    order by c.case_id limit most
  ), claimed as (
    insert into calendar_tellings as t (version, case_id, tries, told_at, by_signal)
    select version, case_id, 1, date_trunc('milliseconds', clock_timestamp()), true from due
    on conflict (version, case_id) do update set tries = t.tries + 1, told_at = excluded.told_at, by_signal = true, fault = null
    where t.tries = 0 or t.told_at < again_before(t.tries)
    returning case_id
  )
  select jsonb_build_object('version', (select version from latest),
    'last', (select case_id from due order by case_id desc limit 1),
    'caseIds', coalesce((select jsonb_agg(case_id order by case_id) from claimed), '[]'))
$$;

create or replace function again_before(tries int) returns timestamptz language sql volatile
as $$ select clock_timestamp() - least(interval '30 seconds' * power(2, least(tries, 10) - 1), interval '1 hour') $$;

-- Notes why a case that was told has not taken the version.
create or replace function note_calendar_fault(told text, wanted uuid, code text) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$ update calendar_tellings set fault = code where version = told and case_id = wanted $$;

-- Ends the telling of a version where none is left that could take it. A case that was being opened while the notice was published
-- may have the former calendar, so nothing ends within the first minutes.
create or replace function settle_calendar(told text) returns boolean language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  with settled as (
    update calendar_publications p set settled_at = date_trunc('milliseconds', clock_timestamp())
    where p.version = told and p.settled_at is null and p.published_at < clock_timestamp() - interval '2 minutes'
      and not exists (
        select from cases c where c.archived_at is null and c.calendar_version <> told
          and not exists (select from case_inputs i where i.case_id = c.case_id and i.input_id = 'calendar:' || told))
    returning 1
  )
  select exists (select from settled)
$$;

grant execute on function publish_calendar(jsonb), claim_calendar_cases(uuid, int), note_calendar_fault(text, uuid, text),
  settle_calendar(text) to jingfa_api;
grant execute on function claim_cases_to_revise(uuid, int), hand_over_telling(text, uuid), note_wake(text, uuid, boolean),
  claim_wakes(int) to jingfa_worker;
