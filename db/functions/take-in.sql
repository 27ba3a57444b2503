-- Taking an input in, before any decision on it: the inbox.

-- Takes an input in: one inbox row and its texts. The row's received_at is the legal instant of receipt.
-- A decision id is bound to actor, route, case and body: with another binding nothing is written. Nor is anything written of
-- the opening of an exercise that is over the quota that comes with it.
create or replace function accept_input(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare
  taken inbox; decided jsonb; moment timestamptz := date_trunc('milliseconds', clock_timestamp()); over jsonb;
begin
  if jsonb_typeof(request -> 'quota') = 'object' then
    over := drills_over_quota(request);
    if over is not null then return over; end if;
  end if;
  insert into inbox (decision_id, case_id, kind, input_id, actor_person_id, route, body_digest, envelope, received_at)
  values ((request ->> 'decisionId')::uuid, (request ->> 'caseId')::uuid, request -> 'envelope' ->> 'kind',
    request -> 'envelope' ->> 'inputId', (request ->> 'actorId')::uuid, request ->> 'route', request ->> 'bodyDigest',
    (request -> 'envelope') - 'receivedAt', moment)
  -- Naming no index: of two inserts at once, the other index may be the one that meets its twin.
  on conflict do nothing returning * into taken;
  if found then
    insert into inbox_pending (case_id, input_id, decision_id, received_at, drill)
    values (taken.case_id, taken.input_id, taken.decision_id, taken.received_at,
      coalesce(taken.envelope #>> '{data,clock,kind}' = 'drill', (select c.drill from cases c where c.case_id = taken.case_id), false));
    insert into texts (text_id, case_id, kind, body, salt, created_at)
    select (t ->> 'textId')::uuid, taken.case_id, t ->> 'kind', t ->> 'body', t ->> 'salt', moment
    from jsonb_array_elements(request -> 'texts') as t;
    return jsonb_build_object('status', 'new', 'receivedAt', epoch_ms(moment))
      || case when taken.kind = 'open' then jsonb_build_object('calendar', current_calendar()) else '{}'::jsonb end;
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

grant execute on function accept_input(jsonb) to jingfa_api;
