-- How many exercises (演练) may be opened. The figures come with the request: domain/access/policy/drill-quota.ts has them.

-- Null: the exercise may be opened, or was taken in before under the same decision id. Else a reply of accept_input that
-- names the quota reached and after how many seconds it is worth asking again. Two locks, of the person and then of the
-- station, make openings at once wait for one another until the inbox has the first.
create or replace function drills_over_quota(request jsonb) returns jsonb language plpgsql volatile
as $$
declare
  quota jsonb := request -> 'quota'; station text := request #>> '{envelope,data,stationId}';
  person uuid := (request ->> 'actorId')::uuid; since timestamptz := clock_timestamp() - interval '1 hour';
  opened int; oldest timestamptz;
begin
  if exists (select from inbox where decision_id = (request ->> 'decisionId')::uuid) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('drills of ' || person::text, 0));
  perform pg_advisory_xact_lock(hashtextextended('drills at ' || station, 0));
  select count(*), min(i.received_at) into opened, oldest from inbox i
  where i.kind = 'open' and i.envelope #>> '{data,clock,kind}' = 'drill' and i.actor_person_id = person and i.received_at > since;
  if opened >= (quota ->> 'openedByPersonAnHour')::int then
    return drill_quota_reached('openedByPersonAnHour', quota, oldest - since);
  end if;
  select count(*), min(i.received_at) into opened, oldest from inbox i
  where i.kind = 'open' and i.envelope #>> '{data,clock,kind}' = 'drill' and i.envelope #>> '{data,stationId}' = station
    and i.received_at > since;
  if opened >= (quota ->> 'openedAtStationAnHour')::int then
    return drill_quota_reached('openedAtStationAnHour', quota, oldest - since);
  end if;
  -- Those that were taken in and are not on record yet will be open in a moment.
  select (select count(*) from cases c where c.station_id = station and c.drill and c.archived_at is null)
    + (select count(*) from inbox_pending p join inbox i using (decision_id)
       where p.drill and i.kind = 'open' and i.envelope #>> '{data,stationId}' = station) into opened;
  if opened >= (quota ->> 'openAtStation')::int then
    return drill_quota_reached('openAtStation', quota, interval '5 minutes');
  end if;
  return null;
end $$;

create or replace function drill_quota_reached(which text, quota jsonb, patience interval) returns jsonb language sql immutable
as $$
  select jsonb_build_object('status', 'over_quota', 'quota', which, 'most', (quota ->> which)::int,
    'retryAfter', greatest(1, ceil(extract(epoch from patience)))::int)
$$;
