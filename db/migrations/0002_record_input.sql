-- The hash of an event: SHA-256, in lower-case hexadecimal, of these UTF-8 bytes, parts separated by one LF (0x0A):
--   the hash of the event before ('' for the first), the case id (lower-case UUID), seq, input number (decimal),
--   recorded_at as 'YYYY-MM-DDTHH:MM:SS.mmmZ' in UTC, and the body exactly as stored.
create function event_hash(prev text, case_id uuid, seq int, input_no int, recorded_at timestamptz, body text)
returns text language sql immutable
as $$
  select encode(sha256(convert_to(concat_ws(E'\n', prev, case_id::text, seq::text, input_no::text,
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), body), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create function input_outcome(i case_inputs) returns jsonb language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object('inputNo', i.input_no, 'inputId', i.input_id, 'kind', i.kind,
    'type', i.type, 'outcome', i.outcome, 'version', i.version, 'stage', i.stage, 'personId', i.person_id,
    'receivedAt', epoch_ms(i.received_at)))
    || case when i.refusal is null then '{}'::jsonb else jsonb_build_object('refusal', i.refusal) end
$$;
--> statement-breakpoint
create type record_head as (input_no int, seq int, head_hash text);
--> statement-breakpoint
create function head_json(head record_head) returns jsonb language sql immutable
as $$ select jsonb_build_object('inputNo', head.input_no, 'seq', head.seq, 'headHash', head.head_hash) $$;
--> statement-breakpoint
-- Where a record stands. A case whose opening was refused has no row in `cases`, only its refusal.
create function read_head(wanted uuid) returns record_head language plpgsql stable
as $$
declare head record_head;
begin
  select input_no, seq, head_hash into head from cases where case_id = wanted;
  if not found then
    select coalesce(max(input_no), 0), 0, '' into head from case_inputs where case_id = wanted;
  end if;
  return head;
end $$;
--> statement-breakpoint
-- Holds the case until the end of the statement. A case that has no row yet is held by its id.
create function lock_head(wanted uuid) returns record_head language plpgsql volatile
as $$
declare head record_head;
begin
  select input_no, seq, head_hash into head from cases where case_id = wanted for no key update;
  if found then return head; end if;
  perform pg_advisory_xact_lock(hashtextextended(wanted::text, 0));
  return read_head(wanted);
end $$;
--> statement-breakpoint
-- Whether the caller's position lies on the stored record: an equal number over other events is another record.
create function is_on_record(wanted uuid, head record_head, after jsonb) returns boolean language plpgsql stable
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
--> statement-breakpoint
create function events_json(wanted uuid, first_no int, last_no int) returns jsonb language sql stable
as $$
  select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'inputNo', input_no, 'body', body) order by seq), '[]')
  from case_events where case_id = wanted and input_no between first_no and last_no
$$;
--> statement-breakpoint
create function inputs_json(wanted uuid, first_no int, last_no int) returns jsonb language sql stable
as $$
  select coalesce(jsonb_agg(input_outcome(i) order by i.input_no), '[]')
  from case_inputs i where i.case_id = wanted and i.input_no between first_no and last_no
$$;
--> statement-breakpoint
-- A request that contradicts itself is an error of the caller, not a state of the record.
create function check_request(request jsonb) returns void language plpgsql immutable
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
--> statement-breakpoint
create function write_opening(request jsonb, moment timestamptz) returns void language plpgsql volatile
as $$
declare
  opening jsonb := request -> 'opening'; projection jsonb := request -> 'projection';
  station units; court units; serial int; opened_year int := left(opening ->> 'openedOn', 4)::int;
begin
  select * into strict station from units where unit_id = opening ->> 'stationId';
  select * into strict court from units where unit_id = opening ->> 'courtId';
  insert into case_serials as s (station_id, year, last) values (station.unit_id, opened_year, 1)
  on conflict (station_id, year) do update set last = s.last + 1 returning last into serial;
  insert into cases (case_id, case_number, station_id, court_id, station_path, court_path, stage, version, policy, clock,
    drill, source, matter, opened_on, opened_at, seq, input_no, head_hash, calendar_version, summary_text_id, last_activity_at)
  values ((request ->> 'caseId')::uuid, format('JF-%s-%s-%s', station.code, opened_year, lpad(serial::text, greatest(6, length(serial::text)), '0')),
    station.unit_id, court.unit_id, station.path, court.path, projection ->> 'stage', (projection ->> 'version')::int,
    opening ->> 'policy', opening -> 'clock', (opening ->> 'drill')::boolean, opening ->> 'source', opening ->> 'matter',
    (opening ->> 'openedOn')::date, from_epoch_ms((request -> 'input' ->> 'receivedAt')::bigint), 0, 0, '',
    projection ->> 'calendarVersion', (opening ->> 'summaryTextId')::uuid, moment);
end $$;
--> statement-breakpoint
-- Appends the events to the chain and returns the new head hash.
create function write_events(request jsonb, prev text, moment timestamptz) returns text language plpgsql volatile
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
--> statement-breakpoint
create function write_outcome(request jsonb, moment timestamptz) returns jsonb language plpgsql volatile
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
--> statement-breakpoint
-- Names come from the erasable rows. Returns the names for searching, or null when no party changed.
create function write_parties(wanted uuid, listed jsonb) returns text language plpgsql volatile
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
  return (select coalesce(string_agg(name, E'\n' order by ordinal), '') from parties where case_id = wanted);
end $$;
--> statement-breakpoint
create function write_assignments(wanted uuid, listed jsonb) returns void language sql volatile
as $$
  insert into assignments as a (case_id, person_id, capacity, status)
  select wanted, (entry ->> 'personId')::uuid, entry ->> 'capacity', (array_agg(entry ->> 'status' order by n desc))[1]
  from jsonb_array_elements(listed) with ordinality as l (entry, n)
  group by 2, 3
  on conflict (case_id, person_id, capacity) do update set status = excluded.status where a.status <> excluded.status
$$;
--> statement-breakpoint
create function write_deadlines(wanted uuid, changed jsonb) returns void language sql volatile
as $$
  insert into deadlines (case_id, deadline_id, rule, status, due_at_real, detail)
  select wanted, d ->> 'deadlineId', d ->> 'rule', d ->> 'status', from_epoch_ms((d ->> 'dueAtReal')::bigint), d
  from jsonb_array_elements(changed) as d
  on conflict (case_id, deadline_id) do update set rule = excluded.rule, status = excluded.status,
    due_at_real = excluded.due_at_real, detail = excluded.detail
$$;
--> statement-breakpoint
-- The list is complete: what is no longer in it is discharged. Unchanged rows are not rewritten.
create function write_obligations(wanted uuid, listed jsonb) returns void language plpgsql volatile
as $$
begin
  delete from obligations o where o.case_id = wanted
    and not exists (select from jsonb_array_elements(listed) as l where l ->> 'obligationId' = o.obligation_id);
  insert into obligations as o (case_id, obligation_id, what, unit_id, roles, person_id, deadline_id, due_sort, detail)
  select wanted, l ->> 'obligationId', l ->> 'what', l -> 'who' ->> 'unitId',
    array(select jsonb_array_elements_text(l -> 'who' -> 'roles')), (l -> 'who' ->> 'personId')::uuid, l ->> 'deadlineId',
    coalesce(from_epoch_ms((l ->> 'dueAtReal')::bigint), 'infinity'), l
  from jsonb_array_elements(listed) as l
  on conflict (case_id, obligation_id) do update set what = excluded.what, unit_id = excluded.unit_id,
    roles = excluded.roles, person_id = excluded.person_id, deadline_id = excluded.deadline_id,
    due_sort = excluded.due_sort, detail = excluded.detail
  where o.detail is distinct from excluded.detail;
end $$;
--> statement-breakpoint
create function write_case(request jsonb, head record_head, moment timestamptz) returns void language plpgsql volatile
as $$
declare p jsonb := request -> 'projection'; wanted uuid := (request ->> 'caseId')::uuid; names text;
begin
  if p is null then
    update cases set input_no = head.input_no, seq = head.seq, head_hash = head.head_hash where case_id = wanted;
    return;
  end if;
  names := write_parties(wanted, p -> 'parties');
  perform write_assignments(wanted, p -> 'assignments');
  perform write_deadlines(wanted, p -> 'deadlines');
  perform write_obligations(wanted, p -> 'obligations');
  update cases c set input_no = head.input_no, seq = head.seq, head_hash = head.head_hash, stage = p ->> 'stage',
    version = (p ->> 'version')::int, concluded = p ->> 'concluded', calendar_version = p ->> 'calendarVersion',
    archived_at = case when (p ->> 'archived')::boolean then coalesce(c.archived_at, moment) end,
    next_due_at = from_epoch_ms((p ->> 'nextDueAt')::bigint), last_activity_at = moment,
    party_names = coalesce(names, c.party_names)
  where c.case_id = wanted;
end $$;
--> statement-breakpoint
-- The checked append. Takes a RecordRequest, returns a RecordReply (domain/case/record.ts).
create function record_input(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
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
  perform pg_notify('jingfa_outcome', jsonb_build_object('caseId', wanted, 'inputId', input ->> 'inputId',
    'inputNo', head.input_no, 'outcome', input ->> 'outcome', 'seq', head.seq)::text);
  return jsonb_build_object('status', 'appended', 'head', head_json(head), 'inputs', jsonb_build_array(outcome),
    'events', request -> 'events');
end $$;
