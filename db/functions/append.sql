-- The checked append (ADR 0002): record_input first, then what it calls, in the order of the calls. The JSON shapes of
-- its reply are in record-json.sql, conversions of instants in instants.sql.

-- Takes a RecordRequest, returns a RecordReply (domain/kernel/append-contract.ts). All lookups are by key, so plans are kept.
create or replace function record_input(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare
  wanted uuid := (request ->> 'caseId')::uuid; after_no int := (request -> 'after' ->> 'inputNo')::int;
  input jsonb := request -> 'input'; head record_head; moment timestamptz; known case_inputs; outcome jsonb;
begin
  perform check_request(request);
  head := lock_head(wanted);
  if not is_on_record(wanted, head, request -> 'after') then
    return jsonb_build_object('status', 'behind', 'head', head_json(head), 'inputs', '[]'::jsonb, 'events', '[]'::jsonb);
  end if;
  if head.input_no > after_no then
    return jsonb_build_object('status', 'stored', 'head', head_json(head),
      'inputs', inputs_json(wanted, after_no + 1, head.input_no), 'events', events_json(wanted, after_no + 1, head.input_no));
  end if;
  -- An input the caller has evolved already and offers again: its first outcome stands.
  select * into known from case_inputs where case_id = wanted and input_id = input ->> 'inputId';
  if found then
    return jsonb_build_object('status', 'stored', 'head', head_json(head),
      'inputs', jsonb_build_array(input_outcome(known)), 'events', '[]'::jsonb);
  end if;
  moment := date_trunc('milliseconds', clock_timestamp());
  if jsonb_typeof(request -> 'opening') = 'object' then perform write_opening(request, moment); end if;
  head := (after_no + 1, head.seq + jsonb_array_length(request -> 'events'), write_events(request, head.head_hash, moment));
  outcome := write_outcome(request, moment);
  perform write_case(request, head, moment);
  perform pg_notify('jingfa_outcome', outcome_notice(wanted, head, outcome, request));
  return jsonb_build_object('status', 'appended', 'head', head_json(head), 'inputs', jsonb_build_array(outcome),
    'events', request -> 'events');
end $$;

-- A request that contradicts itself is an error of the caller, not a state of the record.
create or replace function check_request(request jsonb) returns void language plpgsql immutable
as $$
declare
  after jsonb := request -> 'after'; input jsonb := request -> 'input'; event jsonb; expected int;
begin
  if (input ->> 'inputNo')::int <> (after ->> 'inputNo')::int + 1 then
    raise exception 'input number % does not follow %', input ->> 'inputNo', after ->> 'inputNo' using errcode = '22023';
  end if;
  if input ->> 'outcome' = 'refused' and jsonb_array_length(request -> 'events') > 0 then
    raise exception 'a refused input has no events' using errcode = '22023';
  end if;
  expected := (after ->> 'seq')::int;
  for event in select value from jsonb_array_elements(request -> 'events') loop
    expected := expected + 1;
    if (event ->> 'seq')::int <> expected or event ->> 'inputNo' <> input ->> 'inputNo' then
      raise exception 'event % of input % is out of order', event ->> 'seq', event ->> 'inputNo' using errcode = '22023';
    end if;
  end loop;
end $$;

-- Holds the case until the end of the statement. A case that has no row yet is held by its id.
create or replace function lock_head(wanted uuid) returns record_head language plpgsql volatile
as $$
declare head record_head;
begin
  select input_no, seq, head_hash into head from cases where case_id = wanted for no key update;
  if found then return head; end if;
  perform pg_advisory_xact_lock(hashtextextended(wanted::text, 0));
  return read_head(wanted);
end $$;

-- Where a record stands. A case whose opening was refused has no row in `cases`, only its refusal.
create or replace function read_head(wanted uuid) returns record_head language plpgsql stable
as $$
declare head record_head;
begin
  select input_no, seq, head_hash into head from cases where case_id = wanted;
  if not found then
    select coalesce(max(input_no), 0), 0, '' into head from case_inputs where case_id = wanted;
  end if;
  return head;
end $$;

-- Whether the caller's position lies on the stored record: an equal number over other events is another record.
create or replace function is_on_record(wanted uuid, head record_head, after jsonb) returns boolean language plpgsql stable
as $$
declare after_seq int := (after ->> 'seq')::int; after_hash text := after ->> 'headHash';
begin
  if (after ->> 'inputNo')::int > head.input_no then return false; end if;
  if (after ->> 'inputNo')::int = head.input_no or after_seq = head.seq then
    return after_seq = head.seq and after_hash = head.head_hash;
  end if;
  if after_seq = 0 then return after_hash = ''; end if;
  return exists (select from case_events e where e.case_id = wanted and e.seq = after_seq and e.hash = after_hash);
end $$;

-- Exercises (演练) are numbered YL, in a series of their own: they must not take numbers of real cases (JF).
create or replace function write_opening(request jsonb, moment timestamptz) returns void language plpgsql volatile
as $$
declare
  opening jsonb := request -> 'opening'; projection jsonb := request -> 'projection';
  station units; court units; serial int; opened_year int := left(opening ->> 'openedOn', 4)::int;
  is_drill boolean := (opening ->> 'drill')::boolean;
begin
  select * into strict station from units where unit_id = opening ->> 'stationId';
  select * into strict court from units where unit_id = opening ->> 'courtId';
  insert into case_serials as s (station_id, year, drill, last) values (station.unit_id, opened_year, is_drill, 1)
  on conflict (station_id, year, drill) do update set last = s.last + 1 returning last into serial;
  insert into cases (case_id, case_number, station_id, court_id, station_path, court_path, stage, version, policy, clock,
    drill, source, matter, opened_on, opened_at, seq, input_no, head_hash, calendar_version, summary_text_id, last_activity_at)
  values ((request ->> 'caseId')::uuid, format('%s-%s-%s-%s', case when is_drill then 'YL' else 'JF' end, station.code, opened_year, lpad(serial::text, greatest(6, length(serial::text)), '0')),
    station.unit_id, court.unit_id, station.path, court.path, projection ->> 'stage', (projection ->> 'version')::int,
    opening ->> 'policy', opening -> 'clock', is_drill, opening ->> 'source', opening ->> 'matter',
    (opening ->> 'openedOn')::date, from_epoch_ms((request -> 'input' ->> 'receivedAt')::bigint), 0, 0, '',
    projection ->> 'calendarVersion', (opening ->> 'summaryTextId')::uuid, moment);
end $$;

-- Appends the events to the chain and returns the new head hash.
create or replace function write_events(request jsonb, prev text, moment timestamptz) returns text language plpgsql volatile
as $$
declare
  event jsonb; body text; parsed jsonb; hash text; case_id uuid := (request ->> 'caseId')::uuid;
begin
  for event in select value from jsonb_array_elements(request -> 'events') loop
    body := event ->> 'body';
    parsed := body::jsonb;
    hash := event_hash(prev, case_id, (event ->> 'seq')::int, (event ->> 'inputNo')::int, moment, body);
    insert into case_events (case_id, seq, input_no, type, type_version, at, received_at, happened_at, recorded_at,
      actor_person_id, body, prev_hash, hash)
    values (case_id, (event ->> 'seq')::int, (event ->> 'inputNo')::int, parsed ->> 'type', (parsed ->> 'typeVersion')::int,
      from_epoch_ms((parsed ->> 'at')::bigint), from_epoch_ms((parsed ->> 'receivedAt')::bigint),
      from_epoch_ms((parsed ->> 'happenedAt')::bigint), moment,
      case jsonb_typeof(parsed -> 'actor') when 'object' then (parsed -> 'actor' ->> 'personId')::uuid end, body, prev, hash);
    prev := hash;
  end loop;
  return prev;
end $$;

-- The hash of an event: SHA-256, in lower-case hexadecimal, of these UTF-8 bytes, parts separated by one LF (0x0A):
--   the hash of the event before ('' for the first), the case id (lower-case UUID), seq, input number (decimal),
--   recorded_at as 'YYYY-MM-DDTHH:MM:SS.mmmZ' in UTC, and the body exactly as stored.
create or replace function event_hash(prev text, case_id uuid, seq int, input_no int, recorded_at timestamptz, body text)
returns text language sql immutable
as $$
  select encode(sha256(convert_to(concat_ws(E'\n', prev, case_id::text, seq::text, input_no::text,
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), body), 'UTF8')), 'hex')
$$;

create or replace function write_outcome(request jsonb, moment timestamptz) returns jsonb language plpgsql volatile
as $$
declare i jsonb := request -> 'input'; stored case_inputs;
begin
  insert into case_inputs (case_id, input_no, input_id, kind, type, outcome, refusal, version, stage, person_id, received_at, recorded_at)
  values ((request ->> 'caseId')::uuid, (i ->> 'inputNo')::int, i ->> 'inputId', i ->> 'kind', i ->> 'type', i ->> 'outcome',
    i -> 'refusal', (i ->> 'version')::int, i ->> 'stage', (i ->> 'personId')::uuid,
    from_epoch_ms((i ->> 'receivedAt')::bigint), moment)
  returning * into stored;
  delete from inbox_pending p where p.case_id = stored.case_id and p.input_id = stored.input_id;
  insert into outbox (case_id, input_no, ordinal, kind, data, recorded_at)
  select stored.case_id, stored.input_no, n, effect ->> 'kind', effect -> 'data', moment
  from jsonb_array_elements(request -> 'outbox') with ordinality as o (effect, n);
  return input_outcome(stored);
end $$;

create or replace function write_case(request jsonb, head record_head, moment timestamptz) returns void language plpgsql volatile
as $$
declare p jsonb := request -> 'projection'; wanted uuid := (request ->> 'caseId')::uuid; names text;
begin
  perform claim_named(wanted, request);
  if p is null then
    update cases set input_no = head.input_no, seq = head.seq, head_hash = head.head_hash where case_id = wanted;
    return;
  end if;
  names := write_parties(wanted, p -> 'parties');
  perform write_assignments(wanted, p -> 'assignments');
  perform write_deadlines(wanted, p -> 'deadlines');
  perform write_obligations(wanted, p -> 'obligations');
  perform write_tasks(wanted, p -> 'tasks');
  if names is not null then update cases set party_names = names where case_id = wanted and party_names <> names; end if;
  update cases c set input_no = head.input_no, seq = head.seq, head_hash = head.head_hash, stage = p ->> 'stage',
    version = (p ->> 'version')::int, concluded = p ->> 'concluded', calendar_version = p ->> 'calendarVersion',
    archived_at = case when (p ->> 'archived')::boolean then coalesce(c.archived_at, moment) end,
    next_due_at = from_epoch_ms((p ->> 'nextDueAt')::bigint), last_activity_at = moment,
    -- A projection of a release that knew of none leaves what stands.
    open_to = case when p ? 'openTo' then array(select jsonb_array_elements_text(p -> 'openTo')) else c.open_to end
  where c.case_id = wanted;
end $$;

-- The documents that the events name are the case's for good: evidence and papers by `documentId`, and the proof of a
-- party's will. What is no document's id is left alone.
create or replace function claim_named(wanted uuid, request jsonb) returns void language plpgsql volatile
as $$
declare ids uuid[];
begin
  select array_agg(distinct (named #>> '{}')::uuid) into ids
  from jsonb_array_elements(request -> 'events') as e,
    jsonb_path_query_array((e ->> 'body')::jsonb, '$.data.**.documentId') as papers,
    jsonb_path_query_array((e ->> 'body')::jsonb, '$.onBehalfOf.proof') as proofs,
    jsonb_array_elements(papers || proofs) as named
  where (e ->> 'body' like '%"documentId"%' or e ->> 'body' like '%"proof"%')
    and named #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
  if ids is not null then perform claim_documents(wanted, request -> 'input' ->> 'inputId', ids); end if;
end $$;

-- Called where an input is recorded, in the same transaction. Ids of other cases and those already claimed are left alone.
create or replace function claim_documents(claiming uuid, input_id text, ids uuid[]) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update documents set claimed_at = date_trunc('milliseconds', clock_timestamp()), claimed_by_input = input_id
  where case_id = claiming and document_id = any(ids) and claimed_at is null
$$;

-- Names come from the erasable rows. Returns names and telephones in the form for searching, or null when no party changed.
create or replace function write_parties(wanted uuid, listed jsonb) returns text language plpgsql volatile
as $$
begin
  insert into parties as p (case_id, party_id, ordinal, role, kind, status, text_id, name, detail)
  select wanted, party ->> 'partyId', n, party ->> 'role', party ->> 'kind', party ->> 'status',
    (party -> 'details' ->> 'textId')::uuid, coalesce(t.body::jsonb ->> 'name', t.body::jsonb ->> 'description'), party
  from jsonb_array_elements(listed) with ordinality as l (party, n)
  left join texts t on t.text_id = (party -> 'details' ->> 'textId')::uuid and t.case_id = wanted and t.kind = 'party'
  on conflict (case_id, party_id) do update set ordinal = excluded.ordinal, role = excluded.role, kind = excluded.kind,
    status = excluded.status, text_id = excluded.text_id, name = excluded.name, detail = excluded.detail
  where p.detail is distinct from excluded.detail;
  if not found then return null; end if;
  return (select coalesce(string_agg(concat_ws(E'\n', search_form(p.name), search_form(t.body::jsonb ->> 'phone')), E'\n' order by p.ordinal), '')
    from parties p left join texts t on t.text_id = p.text_id and t.case_id = p.case_id and t.kind = 'party' where p.case_id = wanted);
end $$;

create or replace function write_assignments(wanted uuid, listed jsonb) returns void language sql volatile
as $$
  insert into assignments as a (case_id, person_id, capacity, status)
  select wanted, (entry ->> 'personId')::uuid, entry ->> 'capacity', (array_agg(entry ->> 'status' order by n desc))[1]
  from jsonb_array_elements(listed) with ordinality as l (entry, n)
  group by 2, 3
  on conflict (case_id, person_id, capacity) do update set status = excluded.status where a.status <> excluded.status
$$;

create or replace function write_deadlines(wanted uuid, changed jsonb) returns void language sql volatile
as $$
  insert into deadlines (case_id, deadline_id, rule, status, due_at_real, detail)
  select wanted, d ->> 'deadlineId', d ->> 'rule', d ->> 'status', from_epoch_ms((d ->> 'dueAtReal')::bigint), d
  from jsonb_array_elements(changed) as d
  on conflict (case_id, deadline_id) do update set rule = excluded.rule, status = excluded.status,
    due_at_real = excluded.due_at_real, detail = excluded.detail
$$;

-- The list is complete: what is no longer in it is discharged. Unchanged rows are not rewritten.
create or replace function write_obligations(wanted uuid, listed jsonb) returns void language plpgsql volatile
as $$
begin
  delete from obligations o where o.case_id = wanted
    and not exists (select from jsonb_array_elements(listed) as l where l ->> 'obligationId' = o.obligation_id);
  insert into obligations as o (case_id, obligation_id, what, unit_id, roles, person_id, deadline_id, due_sort, drill, detail)
  select wanted, l ->> 'obligationId', l ->> 'what', l -> 'who' ->> 'unitId',
    array(select jsonb_array_elements_text(l -> 'who' -> 'roles')), (l -> 'who' ->> 'personId')::uuid, l ->> 'deadlineId',
    coalesce(from_epoch_ms((l ->> 'dueAtReal')::bigint), 'infinity'), c.drill, l
  from jsonb_array_elements(listed) as l join cases c on c.case_id = wanted
  on conflict (case_id, obligation_id) do update set what = excluded.what, unit_id = excluded.unit_id,
    roles = excluded.roles, person_id = excluded.person_id, deadline_id = excluded.deadline_id,
    due_sort = excluded.due_sort, detail = excluded.detail
  where o.detail is distinct from excluded.detail;
end $$;

create or replace function write_tasks(wanted uuid, changed jsonb) returns void language sql volatile
as $$
  insert into tasks as t (task_id, case_id, ordinal, kind, status, attempt_no, unit_id, unit_path, issuer_unit_id,
    issuer_person, assignee_id, party_id, document, method, case_stage, drill, issued_at_real, round_at_real, due_at_real,
    accepted_at_real, first_attempt_at_real, completed_at_real, ended_at_real, outcome, attempts, detail)
  select d ->> 'taskId', wanted, split_part(d ->> 'taskId', '.', 2)::int, d ->> 'kind', d ->> 'status',
    (d ->> 'attemptNo')::int, d ->> 'unitId', u.path, d -> 'issuedBy' ->> 'unitId', (d -> 'issuedBy' ->> 'personId')::uuid,
    (d ->> 'assigneeId')::uuid, d ->> 'partyId', d ->> 'document', d ->> 'method', c.stage, c.drill,
    from_epoch_ms((d ->> 'issuedAtReal')::bigint), from_epoch_ms((d ->> 'roundAtReal')::bigint),
    from_epoch_ms((d ->> 'dueAtReal')::bigint), from_epoch_ms((d ->> 'acceptedAtReal')::bigint),
    from_epoch_ms((d ->> 'firstAttemptAtReal')::bigint), from_epoch_ms((d ->> 'completedAtReal')::bigint),
    from_epoch_ms((d ->> 'endedAtReal')::bigint), d -> 'result' ->> 'outcome', jsonb_array_length(d -> 'attempts'), d
  from jsonb_array_elements(changed) as d join cases c on c.case_id = wanted left join units u on u.unit_id = d ->> 'unitId'
  on conflict (task_id) do update set status = excluded.status, attempt_no = excluded.attempt_no,
    unit_id = excluded.unit_id, unit_path = excluded.unit_path, assignee_id = excluded.assignee_id,
    party_id = excluded.party_id, document = excluded.document, method = excluded.method, case_stage = excluded.case_stage,
    issued_at_real = excluded.issued_at_real, round_at_real = excluded.round_at_real, due_at_real = excluded.due_at_real,
    accepted_at_real = excluded.accepted_at_real, first_attempt_at_real = excluded.first_attempt_at_real,
    completed_at_real = excluded.completed_at_real, ended_at_real = excluded.ended_at_real, outcome = excluded.outcome,
    attempts = excluded.attempts, detail = excluded.detail
  where t.detail is distinct from excluded.detail
$$;

-- Wherever the stage of a case is written, its tasks that are not ended go with it.
create or replace function follow_stage() returns trigger language plpgsql
as $$
begin
  update tasks t set case_stage = new.stage
  where t.case_id = new.case_id and t.case_stage <> new.stage and t.status in ('issued', 'accepted', 'returned', 'completed');
  return null;
end $$;

create or replace trigger tasks_follow_stage after update of stage on cases for each row
when (old.stage is distinct from new.stage) execute function follow_stage();

grant execute on function record_input(jsonb) to jingfa_worker;
