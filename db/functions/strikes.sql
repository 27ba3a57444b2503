-- Cases in whose workflow a worker did not yield (ADR 0018).

-- One more strike; the count begins anew with another version, and an hour after the last. Returns the count.
create or replace function strike_case(wanted uuid, wanted_version text) returns int language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  insert into case_strikes as s (case_id, version, strikes, struck_at)
  values (wanted, wanted_version, 1, clock_timestamp())
  on conflict (case_id) do update set version = excluded.version, struck_at = excluded.struck_at,
    strikes = case when s.version = excluded.version and s.struck_at > excluded.struck_at - interval '1 hour'
      then s.strikes + 1 else 1 end
  returning strikes
$$;

-- An operator lets the case go on. Returns whether it was struck.
create or replace function forgive_case(wanted uuid) returns boolean language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  with gone as (delete from case_strikes where case_id = wanted returning 1) select exists (select from gone)
$$;

grant execute on function strike_case(uuid, text), forgive_case(uuid) to jingfa_worker;
