-- The record as JSON (domain/kernel/append-contract.ts): where it stands, its inputs with their outcomes, its events.

create or replace function head_json(head record_head) returns jsonb language sql immutable
as $$ select jsonb_build_object('inputNo', head.input_no, 'seq', head.seq, 'headHash', head.head_hash) $$;

create or replace function inputs_json(wanted uuid, first_no int, last_no int) returns jsonb language sql stable
as $$
  select coalesce(jsonb_agg(input_outcome(i) order by i.input_no), '[]')
  from case_inputs i where i.case_id = wanted and i.input_no between first_no and last_no
$$;

create or replace function events_json(wanted uuid, first_no int, last_no int) returns jsonb language sql stable
as $$
  select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'inputNo', input_no, 'body', body) order by seq), '[]')
  from case_events where case_id = wanted and input_no between first_no and last_no
$$;

create or replace function input_outcome(i case_inputs) returns jsonb language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object('inputNo', i.input_no, 'inputId', i.input_id, 'kind', i.kind,
    'type', i.type, 'outcome', i.outcome, 'version', i.version, 'stage', i.stage, 'personId', i.person_id,
    'receivedAt', epoch_ms(i.received_at)))
    || case when i.refusal is null then '{}'::jsonb else jsonb_build_object('refusal', i.refusal) end
$$;

create or replace function outcome_of(wanted uuid, wanted_input text) returns jsonb language sql stable
as $$ select input_outcome(i) from case_inputs i where i.case_id = wanted and i.input_id = wanted_input $$;

-- What waits for the input is told with its outcome, so that nobody has to read it; a notice takes less than 8000 bytes, and where the
-- outcome has no room it is read (api/decisions/outcomes.ts). Ids and codes alone, as in the record.
create or replace function outcome_notice(wanted uuid, head record_head, outcome jsonb, request jsonb) returns text language plpgsql stable
as $$
declare
  notice jsonb := jsonb_build_object('caseId', wanted, 'inputId', outcome ->> 'inputId', 'inputNo', head.input_no,
    'outcome', outcome ->> 'outcome', 'seq', head.seq);
  opened jsonb := case when jsonb_typeof(request -> 'opening') = 'object'
    then jsonb_build_object('caseNumber', (select c.case_number from cases c where c.case_id = wanted)) else '{}'::jsonb end;
  whole text := (notice || opened || jsonb_build_object('decided', outcome))::text;
begin
  return case when octet_length(whole) < 8000 then whole else notice::text end;
end $$;

grant execute on function input_outcome(case_inputs), outcome_of(uuid, text) to jingfa_api, jingfa_worker;
