-- Loading a case from its record, page by page, for the workflow and for the API.

-- A page of a case's record as a LoadedCase (domain/kernel/append-contract.ts): `page_size` inputs after the given one, or fewer when
-- their events are large, with their events. STABLE: everything in it is seen at one instant.
create or replace function load_case(wanted uuid, after_input_no int, page_size int) returns jsonb language plpgsql stable
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare head record_head := read_head(wanted); last_no int; waiting jsonb := '{"pending": []}';
begin
  last_no := last_of_page(wanted, after_input_no, least(head.input_no, after_input_no + page_size));
  if last_no >= head.input_no then waiting := what_waits(wanted); end if;
  return jsonb_build_object('head', head_json(head), 'inputs', inputs_json(wanted, after_input_no + 1, last_no),
    'events', events_json(wanted, after_input_no + 1, last_no), 'more', last_no < head.input_no,
    'calendar', current_calendar()) || waiting;
end $$;

-- The same from the fold kept with the record, where one of this version lies on it: its place and state under `fold`. A case
-- that is parked for this version is told as `parked`.
create or replace function load_folded(wanted uuid, wanted_version text, page_size int) returns jsonb language plpgsql stable
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare kept case_folds; place jsonb; also jsonb := '{}';
begin
  if exists (select from case_strikes where case_id = wanted and version = wanted_version and strikes >= 2) then
    also := '{"parked": true}';
  end if;
  select * into kept from case_folds where case_id = wanted and version = wanted_version;
  if not found then return load_case(wanted, 0, page_size) || also; end if;
  place := head_json((kept.input_no, kept.seq, kept.head_hash)::record_head);
  if not is_on_record(wanted, read_head(wanted), place) then return load_case(wanted, 0, page_size) || also; end if;
  return load_case(wanted, kept.input_no, page_size) || also
    || jsonb_build_object('fold', jsonb_build_object('inputNo', kept.input_no, 'state', kept.state));
end $$;

-- Keeps a fold {caseId, head, inputNo, version, state} unless a later one of its version is kept. `head` is where the record
-- stood when it was read: a fold of another record is left out.
create or replace function keep_fold(fold jsonb) returns void language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare wanted uuid := (fold ->> 'caseId')::uuid; place record_head;
begin
  if not is_on_record(wanted, read_head(wanted), fold -> 'head') then return; end if;
  select (fold ->> 'inputNo')::int, e.seq, e.hash into place from case_events e
  where e.case_id = wanted and e.input_no <= (fold ->> 'inputNo')::int order by e.seq desc limit 1;
  if not found then return; end if;
  insert into case_folds as f (case_id, input_no, seq, head_hash, version, state)
  values (wanted, place.input_no, place.seq, place.head_hash, fold ->> 'version', fold ->> 'state')
  on conflict (case_id) do update set input_no = excluded.input_no, seq = excluded.seq, head_hash = excluded.head_hash,
    version = excluded.version, state = excluded.state
  where f.version <> excluded.version or f.input_no < excluded.input_no;
end $$;

create or replace function drop_fold(wanted uuid) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$ delete from case_folds where case_id = wanted $$;

-- The last input of a page: its events stay under 256 kB, or are those of one input, so that no result is larger than
-- Temporal takes (2 MB; a larger one ends the case).
create or replace function last_of_page(wanted uuid, after_input_no int, at_most int) returns int language sql stable
as $$
  select greatest(least(after_input_no + 1, at_most), coalesce(min(input_no) filter (where bytes > 262144) - 1, at_most))
  from (
    select input_no, sum(sum(octet_length(body))) over (order by input_no) as bytes
    from case_events where case_id = wanted and input_no > after_input_no and input_no <= at_most group by input_no
  ) as sized
$$;

-- What waits in the inbox, the oldest first and at most 256 kB of it beyond the first; `waitsBeyond` where there is more.
create or replace function what_waits(wanted uuid) returns jsonb language sql stable
as $$
  select jsonb_build_object('pending', coalesce(jsonb_agg(input order by place) filter (where place = 1 or bytes <= 262144), '[]'))
    || case when count(*) filter (where place > 1 and bytes > 262144) > 0 then '{"waitsBeyond": true}'::jsonb else '{}' end
  from (
    select case_input(i.envelope, i.received_at) as input, row_number() over receipt as place,
      sum(octet_length(i.envelope::text)) over receipt as bytes
    from inbox_pending p join inbox i using (decision_id) where p.case_id = wanted
    window receipt as (order by i.received_at, i.decision_id rows unbounded preceding)
  ) as waiting
$$;

create or replace function case_input(envelope jsonb, received_at timestamptz) returns jsonb language sql immutable
as $$ select envelope || jsonb_build_object('receivedAt', epoch_ms(received_at)) $$;

create or replace function current_calendar() returns jsonb language sql stable
as $$
  select jsonb_build_object('version', coalesce((select version from calendar_version), 'none'), 'years',
    coalesce((select jsonb_agg(jsonb_build_object('year', year, 'off', off, 'workdays', workdays, 'source', source) order by year)
      from calendars), '[]'))
$$;

grant execute on function load_case(uuid, int, int), load_folded(uuid, text, int), case_input(jsonb, timestamptz), current_calendar() to jingfa_api, jingfa_worker;
grant execute on function keep_fold(jsonb), drop_fold(uuid) to jingfa_worker;
