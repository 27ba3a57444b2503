-- Notices (消息): made of what the record says must be told, sent outside, read.

-- Makes notices of what the record says must be told. Two callers at once share the work; what one has taken twice is told once.
create or replace function deliver_notices(most int, only_case uuid) returns setof notices language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  return query
  with taken as (
    select o.* from outbox o where o.delivered_at is null and (only_case is null or o.case_id = only_case)
    order by o.recorded_at, o.outbox_id limit most for update skip locked
  ), settled as (
    update outbox o set delivered_at = date_trunc('milliseconds', clock_timestamp()) from taken t where o.outbox_id = t.outbox_id
  )
  insert into notices (outbox_id, recipient, person_id, unit_id, roles, party_id, case_id, task_id, kind, data, drill, created_at)
  select t.outbox_id, r.recipient, r.person_id, r.unit_id, r.roles, r.party_id, t.case_id, t.data ->> 'taskId', t.kind,
    t.data, c.drill, t.recorded_at
  from taken t join cases c on c.case_id = t.case_id cross join lateral notice_recipients(c, t.data) r
  on conflict (outbox_id, recipient) do nothing
  returning *;
end $$;

-- What is to be sent outside, taken for a while: not settled by then it is taken again. A message of yesterday helps nobody.
create or replace function claim_notices_to_send(most int, lease_ms int) returns setof notices language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update notices n set send_attempts = n.send_attempts + 1,
    -- What is not settled comes again later and later: a gateway that took it and did not say so sends it a few times, not all day.
    send_claimed_until = clock_timestamp() + lease_ms * least(2 ^ n.send_attempts, 64) * interval '1 millisecond'
  from (
    select notice_id from notices
    where sent_at is null and not drill and created_at > clock_timestamp() - interval '1 day'
      and (send_claimed_until is null or send_claimed_until < clock_timestamp())
    order by created_at, notice_id limit most for update skip locked
  ) w
  where n.notice_id = w.notice_id
  returning n.*
$$;

create or replace function settle_sent_notices(ids uuid[]) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update notices set sent_at = date_trunc('milliseconds', clock_timestamp()) where notice_id = any(ids) and sent_at is null
$$;

-- What a carrier could not bring to a party: kept with the message, and told once to the unit that had it sent. What is said twice,
-- or of no message that went out to a party, changes nothing. What was handed over and not settled did go out.
create or replace function bounce_messages(listed jsonb) returns int language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare bounced int;
begin
  with came_back as (
    update notices n set bounced_at = date_trunc('milliseconds', clock_timestamp()), bounce = b.reason,
      sent_at = coalesce(n.sent_at, date_trunc('milliseconds', clock_timestamp()))
    from jsonb_to_recordset(listed) as b ("noticeId" uuid, reason text)
    where n.notice_id = b."noticeId" and n.party_id is not null and (n.sent_at is not null or n.send_attempts > 0) and n.bounced_at is null
    returning n.*
  ), told as (
    insert into notices (outbox_id, recipient, unit_id, case_id, kind, data, drill, created_at)
    select m.outbox_id, 'bounced:' || m.party_id, coalesce(u.unit_id, c.station_id), m.case_id, 'party_message_bounced',
      jsonb_build_object('partyId', m.party_id, 'message', m.kind, 'bounce', m.bounce), m.drill, m.bounced_at
    from came_back m join cases c on c.case_id = m.case_id left join units u on u.unit_id = m.data ->> 'unitId'
    on conflict (outbox_id, recipient) do nothing
  )
  select count(*) into bounced from came_back;
  return bounced;
end $$;

-- Handed over, and refused at once.
create or replace function settle_bounced(message jsonb) returns void language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform settle_sent_notices(array[(message ->> 'noticeId')::uuid]);
  perform bounce_messages(jsonb_build_array(message));
end $$;

-- The telephone number of the party to whom a message goes, while they are in the case; null where none is on record, or for an exercise.
create or replace function number_of_recipient(wanted uuid) returns text language sql stable
security definer set search_path = pg_catalog, public, pg_temp
as $$
  select nullif(x.body::jsonb ->> 'phone', '')
  from notices n
  join parties p on p.case_id = n.case_id and p.party_id = n.party_id and is_in_case(p.status)
  join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
  where n.notice_id = wanted and not n.drill
$$;

-- Those named, or all of the last ninety days up to an instant; those of others are left alone. Says how many were unread.
create or replace function read_notices(reader uuid, of_unit text, with_roles text[], ids uuid[], up_to timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare newly int;
begin
  insert into notice_reads (notice_id, person_id, read_at)
  select n.notice_id, reader, date_trunc('milliseconds', clock_timestamp())
  from notices n
  where (n.person_id = reader or n.unit_id = of_unit and (n.roles is null or n.roles && with_roles))
    and case when ids is null then n.created_at <= up_to and n.created_at > up_to - interval '90 days'
      else n.notice_id = any(ids) end
    and not exists (select from notice_reads d where d.notice_id = n.notice_id and d.person_id = reader)
  on conflict do nothing;
  get diagnostics newly = row_count;
  return newly;
end $$;

grant execute on function read_notices(uuid, text, text[], uuid[], timestamptz) to jingfa_api;

grant execute on function deliver_notices(int, uuid), claim_notices_to_send(int, int), settle_sent_notices(uuid[]),
  bounce_messages(jsonb), settle_bounced(jsonb), number_of_recipient(uuid) to jingfa_worker;
