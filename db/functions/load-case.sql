-- Loading a case from its record, page by page, for the workflow and for the API.

-- A page of a case's record as a LoadedCase (domain/kernel/append-contract.ts): `page_size` inputs after the given one, with their
-- events. STABLE: everything in it is seen at one instant.
create or replace function load_case(wanted uuid, after_input_no int, page_size int) returns jsonb language plpgsql stable
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
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

create or replace function case_input(envelope jsonb, received_at timestamptz) returns jsonb language sql immutable
as $$ select envelope || jsonb_build_object('receivedAt', epoch_ms(received_at)) $$;

create or replace function current_calendar() returns jsonb language sql stable
as $$
  select jsonb_build_object('version', coalesce((select version from calendar_version), 'none'), 'years',
    coalesce((select jsonb_agg(jsonb_build_object('year', year, 'off', off, 'workdays', workdays, 'source', source) order by year)
      from calendars), '[]'))
$$;

grant execute on function load_case(uuid, int, int), case_input(jsonb, timestamptz), current_calendar() to jingfa_api, jingfa_worker;
