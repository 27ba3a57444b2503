-- A hand-written state machine: the case's row is its state, each act one call of peer_record, clocks are rows that a poll reads.
create table if not exists peer_cases (
  case_id uuid primary key, stage text not null, version int not null, due_at timestamptz);
create index if not exists peer_cases_due on peer_cases (due_at) where due_at is not null;
create table if not exists peer_events (
  case_id uuid not null references peer_cases, seq int not null, input_id uuid not null unique, type text not null,
  data jsonb not null, prev_hash text not null, hash text not null,
  recorded_at timestamptz not null default clock_timestamp(), primary key (case_id, seq));

-- Applies one act: `steps` are the stages from which it is open, with what follows. Answers the case's version, null where
-- it is refused. An act that was recorded before is answered as it was then.
create or replace function peer_record(wanted uuid, input uuid, act text, body jsonb, steps jsonb) returns int language plpgsql
as $$
declare held peer_cases; step jsonb; last peer_events; done int;
begin
  insert into peer_cases (case_id, stage, version) select wanted, '', 0 where act = 'open' on conflict do nothing;
  select * into held from peer_cases where case_id = wanted for update;
  select seq into done from peer_events where input_id = input;
  if done is not null then return done; end if;
  select s into step from jsonb_array_elements(steps) as s where s ->> 'from' = held.stage;
  if step is null then return null; end if;
  select * into last from peer_events where case_id = wanted order by seq desc limit 1;
  insert into peer_events (case_id, seq, input_id, type, data, prev_hash, hash)
  values (wanted, held.version + 1, input, act, body, coalesce(last.hash, ''),
    encode(sha256(convert_to(concat_ws(E'\n', last.hash, wanted::text, act, body::text), 'UTF8')), 'hex'));
  update peer_cases set stage = step ->> 'to', version = held.version + 1,
    due_at = case when step ? 'days' then clock_timestamp() + make_interval(days => (step ->> 'days')::int) else due_at end
  where case_id = wanted;
  return held.version + 1;
end $$;
