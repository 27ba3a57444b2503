-- The roster of mediators (调解员名册): fields and languages of one person, bound to its Idempotency-Key and noted in admin_acts.
create or replace function set_mediator_profile(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare known jsonb := known_admin_act(request); wanted uuid := (request ->> 'personId')::uuid;
begin
  if known is not null then return known; end if;
  insert into mediator_profiles (person_id, fields, languages)
  values (wanted, array(select jsonb_array_elements_text(request -> 'fields')), array(select jsonb_array_elements_text(request -> 'languages')))
  on conflict (person_id) do update set fields = excluded.fields, languages = excluded.languages;
  perform note_admin_act(request, 'set_mediator_profile', wanted, (select p.unit_id from people p where p.person_id = wanted),
    jsonb_build_object('fields', request -> 'fields', 'languages', request -> 'languages'), 0);
  return jsonb_build_object('status', 'done');
end $$;

grant execute on function set_mediator_profile(jsonb) to jingfa_api;
