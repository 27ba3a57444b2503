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

grant execute on function input_outcome(case_inputs), outcome_of(uuid, text) to jingfa_api, jingfa_worker;
