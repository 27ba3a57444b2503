-- Courts' case numbers (案号): which case has one.

-- Whether a claim stands: it is fresh, or an event of its case has the number, or something that waits for it. It falls when its
-- decision was refused or never came.
create or replace function court_number_stands(held court_numbers) returns boolean language sql stable
set search_path = pg_catalog, public, pg_temp
as $$
  select held.claimed_at >= date_trunc('milliseconds', clock_timestamp()) - interval '1 minute'
    or exists (select from case_events e where e.case_id = held.case_id
      and e.body::jsonb #>> '{data,courtCaseNumber}' = held.number)
    or exists (select from inbox_pending p join inbox i on i.decision_id = p.decision_id
      where p.case_id = held.case_id and i.envelope #>> '{data,courtCaseNumber}' = held.number)
$$;

-- Claims a number for a case; whether the case has it now. Two cases that ask at once are told apart by the key. An exercise
-- takes no number away.
create or replace function claim_court_number(wanted text, claiming uuid) returns boolean language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare moment timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  if exists (select from cases c where c.case_id = claiming and c.drill) then return true; end if;
  insert into court_numbers as held (number, case_id, claimed_at) values (wanted, claiming, moment)
  on conflict (number) do update set case_id = excluded.case_id, claimed_at = excluded.claimed_at
  where held.case_id = excluded.case_id or not court_number_stands(held);
  return found;
end $$;

-- Whether another case has the number: what a claim would find, without making one.
create or replace function court_number_taken(wanted text, asking uuid) returns boolean language sql stable
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
  select not exists (select from cases c where c.case_id = asking and c.drill)
    and exists (select from court_numbers held
      where held.number = wanted and held.case_id <> asking and court_number_stands(held))
$$;

grant execute on function claim_court_number(text, uuid), court_number_taken(text, uuid) to jingfa_api;
