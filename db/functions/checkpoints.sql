-- Folds kept at intervals along a record (ADR 0023).

-- Keeps {caseId, version, inputNo, seq, state}. Its place must be the last event of that input, so that a fold goes on with the next.
-- Those that another version of the code made are of no use any more.
create or replace function keep_checkpoint(kept jsonb) returns void language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare wanted uuid := (kept ->> 'caseId')::uuid; last_event case_events;
begin
  select * into last_event from case_events e
  where e.case_id = wanted and e.input_no <= (kept ->> 'inputNo')::int order by e.seq desc limit 1;
  if not found or last_event.seq <> (kept ->> 'seq')::int then return; end if;
  delete from case_checkpoints k where k.case_id = wanted and k.version <> kept ->> 'version';
  insert into case_checkpoints (case_id, seq, input_no, head_hash, version, state)
  values (wanted, last_event.seq, (kept ->> 'inputNo')::int, last_event.hash, kept ->> 'version', kept ->> 'state')
  on conflict (case_id, seq) do nothing;
end $$;

grant execute on function keep_checkpoint(jsonb) to jingfa_api;
