-- Codes of parties (解纷码, ADR 0036). What comes in are digests; who may give a code is decided before.

-- Who has a page of the own dispute: also who has settled, not who left it.
create or replace function is_in_case(status text) returns boolean language sql immutable
as $$
  select status in ('active', 'settled')
$$;

-- The last four of a telephone number or of an identity number, as they are asked for; null where there are not four.
create or replace function last_four(number text) returns text language sql immutable
as $$
  select right(upper(regexp_replace(number, '[^0-9A-Za-z]', '', 'g')), 4)
  where length(regexp_replace(number, '[^0-9A-Za-z]', '', 'g')) >= 4
$$;

-- The numbers that open a dispute beside the code, as they are asked for.
create or replace function numbers_of_party(wanted uuid, who text) returns text[] language sql stable
as $$
  select array_remove(array[last_four(x.body::jsonb ->> 'phone'), last_four(x.body::jsonb ->> 'idNumber')], null)
  from parties p join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
  where p.case_id = wanted and p.party_id = who and is_in_case(p.status)
$$;

-- Gives a party a code, and ends the one before with every visit it opened. The same code again (the request was sent again) stays
-- what it is. Null where the case has no such party who is still in it.
create or replace function give_party_code(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare
  wanted uuid := (request ->> 'caseId')::uuid; who text := request ->> 'partyId'; code text := request ->> 'digest';
  moment timestamptz := date_trunc('milliseconds', clock_timestamp()); given party_codes;
begin
  perform from parties p where p.case_id = wanted and p.party_id = who and is_in_case(p.status) for no key update;
  if not found then return null; end if;
  select * into given from party_codes k where k.digest = code;
  if found then
    return jsonb_build_object('givenAt', epoch_ms(given.given_at), 'works', given.ended_at is null);
  end if;
  -- The code before its visits, as who opens one holds them.
  update party_codes k set ended_at = moment where k.case_id = wanted and k.party_id = who and k.ended_at is null;
  delete from party_visits v using party_codes k
  where v.code_digest = k.digest and k.case_id = wanted and k.party_id = who;
  insert into party_codes (digest, case_id, party_id, given_by, given_at)
  values (code, wanted, who, (request ->> 'personId')::uuid, moment);
  return jsonb_build_object('givenAt', epoch_ms(moment), 'works', true);
end $$;

-- Opens a dispute for who has the code and knows the number; null where one of them is wrong, or the code was tried too often.
create or replace function open_party_visit(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare
  moment timestamptz := date_trunc('milliseconds', clock_timestamp()); code party_codes;
begin
  select * into code from party_codes k where k.digest = request ->> 'digest' and k.ended_at is null for update;
  if not found or code.failures >= (request ->> 'most')::int then return null; end if;
  if (upper(request ->> 'number') = any(numbers_of_party(code.case_id, code.party_id))) is not true then
    update party_codes k set failures = k.failures + 1 where k.digest = code.digest;
    return null;
  end if;
  update party_codes k set failures = 0, last_opened_at = moment where k.digest = code.digest;
  delete from party_visits v where v.seen_at < moment - interval '1 day';
  insert into party_visits (digest, code_digest, opened_at, seen_at) values (request ->> 'visit', code.digest, moment, moment);
  return jsonb_build_object('caseId', code.case_id, 'partyId', code.party_id);
end $$;

-- Whose visit it is, and that they are still there; null where it ended: left alone, too old, its code replaced, the party gone.
create or replace function see_party_visit(visit text, idle interval, longest interval) returns jsonb language sql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
  update party_visits v set seen_at = date_trunc('milliseconds', clock_timestamp())
  from party_codes k join parties p on p.case_id = k.case_id and p.party_id = k.party_id
  where v.digest = visit and k.digest = v.code_digest and k.ended_at is null and is_in_case(p.status)
    and v.seen_at > clock_timestamp() - idle and v.opened_at > clock_timestamp() - longest
  returning jsonb_build_object('caseId', k.case_id, 'partyId', k.party_id)
$$;

create or replace function end_party_visit(visit text) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
  delete from party_visits v where v.digest = visit
$$;

grant execute on function give_party_code(jsonb), open_party_visit(jsonb), see_party_visit(text, interval, interval),
  end_party_visit(text), is_in_case(text), numbers_of_party(uuid, text), last_four(text) to jingfa_api;
