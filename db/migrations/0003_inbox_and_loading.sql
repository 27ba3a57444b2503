create function case_input(envelope jsonb, received_at timestamptz) returns jsonb language sql immutable
as $$ select envelope || jsonb_build_object('receivedAt', epoch_ms(received_at)) $$;
--> statement-breakpoint
create function outcome_of(wanted uuid, wanted_input text) returns jsonb language sql stable
as $$ select input_outcome(i) from case_inputs i where i.case_id = wanted and i.input_id = wanted_input $$;
--> statement-breakpoint
-- Takes an input in: one inbox row and its texts. The row's received_at is the legal instant of receipt.
-- A decision id is bound to actor, route, case and body: with another binding nothing is written.
create function accept_input(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  taken inbox; decided jsonb; moment timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  insert into inbox (decision_id, case_id, kind, input_id, actor_person_id, route, body_digest, envelope, received_at)
  values ((request ->> 'decisionId')::uuid, (request ->> 'caseId')::uuid, request -> 'envelope' ->> 'kind',
    request -> 'envelope' ->> 'inputId', (request ->> 'actorId')::uuid, request ->> 'route', request ->> 'bodyDigest',
    (request -> 'envelope') - 'receivedAt', moment)
  -- Naming no index: of two inserts at once, the other index may be the one that meets its twin.
  on conflict do nothing returning * into taken;
  if found then
    insert into inbox_pending (case_id, input_id, decision_id, received_at)
    values (taken.case_id, taken.input_id, taken.decision_id, taken.received_at);
    insert into texts (text_id, case_id, kind, body, salt, created_at)
    select (t ->> 'textId')::uuid, taken.case_id, t ->> 'kind', t ->> 'body', t ->> 'salt', moment
    from jsonb_array_elements(request -> 'texts') as t;
    return jsonb_build_object('status', 'new', 'receivedAt', epoch_ms(moment));
  end if;
  select * into taken from inbox where decision_id = (request ->> 'decisionId')::uuid;
  if not found or (taken.actor_person_id, taken.route, taken.case_id, taken.body_digest)
    is distinct from ((request ->> 'actorId')::uuid, request ->> 'route', (request ->> 'caseId')::uuid, request ->> 'bodyDigest') then
    return jsonb_build_object('status', 'key_reused');
  end if;
  decided := outcome_of(taken.case_id, taken.input_id);
  return jsonb_build_object('status', 'same', 'receivedAt', epoch_ms(taken.received_at))
    || case when decided is null then '{}'::jsonb else jsonb_build_object('outcome', decided) end;
end $$;
--> statement-breakpoint
create function current_calendar() returns jsonb language sql stable
as $$
  select jsonb_build_object('version', coalesce((select version from calendar_version), 'none'), 'years',
    coalesce((select jsonb_agg(jsonb_build_object('year', year, 'off', off, 'workdays', workdays, 'source', source) order by year)
      from calendars), '[]'))
$$;
--> statement-breakpoint
-- A page of a case's record as a LoadedCase (domain/case/record.ts): `page_size` inputs after the given one, with their
-- events. STABLE: everything in it is seen at one instant.
create function load_case(wanted uuid, after_input_no int, page_size int) returns jsonb language plpgsql stable
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare head record_head := read_head(wanted); last_no int; pending jsonb := '[]';
begin
  last_no := least(head.input_no, after_input_no + page_size);
  if last_no >= head.input_no then
    select coalesce(jsonb_agg(case_input(i.envelope, i.received_at) order by i.received_at, i.decision_id), '[]') into pending
    from inbox_pending p join inbox i using (decision_id) where p.case_id = wanted;
  end if;
  return jsonb_build_object('head', head_json(head), 'inputs', inputs_json(wanted, after_input_no + 1, last_no),
    'events', events_json(wanted, after_input_no + 1, last_no), 'more', last_no < head.input_no,
    'calendar', current_calendar(), 'pending', pending);
end $$;
