-- Courts' case numbers (案号): which case has one.

-- Claims a number for a case; whether the case has it now. Two cases that ask at once are told apart by the key. Another's
-- claim falls when its decision was refused or never came: then no event of that case has the number and nothing waits for it.
-- An exercise takes no number away.
create or replace function claim_court_number(wanted text, claiming uuid) returns boolean language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare moment timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  if exists (select from cases c where c.case_id = claiming and c.drill) then return true; end if;
  insert into court_numbers as held (number, case_id, claimed_at) values (wanted, claiming, moment)
  on conflict (number) do update set case_id = excluded.case_id, claimed_at = excluded.claimed_at
  where held.case_id = excluded.case_id
    or (held.claimed_at < moment - interval '1 minute'
      and not exists (select from case_events e where e.case_id = held.case_id
        and e.body::jsonb #>> '{data,courtCaseNumber}' = held.number)
      and not exists (select from inbox_pending p join inbox i on i.decision_id = p.decision_id
        where p.case_id = held.case_id and i.envelope #>> '{data,courtCaseNumber}' = held.number));
  return found;
end $$;

grant execute on function claim_court_number(text, uuid) to jingfa_api;
