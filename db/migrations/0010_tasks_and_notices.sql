CREATE TABLE "notice_reads" (
	"notice_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"read_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "notice_reads_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"notice_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"outbox_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"person_id" uuid,
	"unit_id" text,
	"roles" text[],
	"party_id" text,
	"case_id" uuid NOT NULL,
	"task_id" text,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"drill" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"send_attempts" integer DEFAULT 0 NOT NULL,
	"send_claimed_until" timestamp(3) with time zone,
	"sent_at" timestamp(3) with time zone,
	CONSTRAINT "notices_recipient" CHECK (num_nonnulls("notices"."person_id", "notices"."unit_id", "notices"."party_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"task_id" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"attempt_no" integer NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" "ltree",
	"issuer_unit_id" text NOT NULL,
	"issuer_person" uuid NOT NULL,
	"assignee_id" uuid,
	"party_id" text,
	"document" text,
	"method" text,
	"drill" boolean NOT NULL,
	"issued_at_real" timestamp(3) with time zone NOT NULL,
	"round_at_real" timestamp(3) with time zone NOT NULL,
	"due_at_real" timestamp(3) with time zone,
	"accepted_at_real" timestamp(3) with time zone,
	"first_attempt_at_real" timestamp(3) with time zone,
	"completed_at_real" timestamp(3) with time zone,
	"ended_at_real" timestamp(3) with time zone,
	"outcome" text,
	"attempts" integer NOT NULL,
	"due_sort" timestamp(3) with time zone GENERATED ALWAYS AS (coalesce(due_at_real, 'infinity'::timestamptz)) STORED NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "tasks_id" CHECK ("tasks"."task_id" = "tasks"."case_id"::text || '.' || "tasks"."ordinal"::text)
);
--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_notice_id_notices_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("notice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_outbox_id_outbox_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("outbox_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("outbox_id","recipient");--> statement-breakpoint
CREATE INDEX "notices_of_person" ON "notices" USING btree ("person_id","created_at","notice_id") WHERE "notices"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "notices_of_unit" ON "notices" USING btree ("unit_id","created_at","notice_id") WHERE "notices"."unit_id" is not null;--> statement-breakpoint
CREATE INDEX "notices_to_send" ON "notices" USING btree ("created_at","notice_id") WHERE "notices"."sent_at" is null and not "notices"."drill";--> statement-breakpoint
CREATE INDEX "tasks_case" ON "tasks" USING btree ("case_id","ordinal");--> statement-breakpoint
CREATE INDEX "tasks_of_person" ON "tasks" USING btree ("assignee_id","due_sort","task_id") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_of_unit" ON "tasks" USING btree ("unit_id","due_sort","task_id") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_unassigned" ON "tasks" USING btree ("unit_id","due_sort","task_id") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "tasks_waiting" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id") WHERE "tasks"."status" in ('issued', 'accepted');--> statement-breakpoint
CREATE INDEX "tasks_returned" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id") WHERE "tasks"."status" = 'returned';--> statement-breakpoint
CREATE INDEX "tasks_to_judge" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id") WHERE "tasks"."status" = 'completed';--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("task_id") WHERE "tasks"."status" in ('issued', 'accepted');--> statement-breakpoint
CREATE INDEX "tasks_figures" ON "tasks" USING btree ("issued_at_real") WHERE not "tasks"."drill";--> statement-breakpoint
ALTER TABLE "outbox" DROP COLUMN "attempts";--> statement-breakpoint
ALTER TABLE "outbox" DROP COLUMN "claimed_until";--> statement-breakpoint
-- Changed tasks only; a request of older code has none. A unit that the platform does not know has no path.
create function write_tasks(wanted uuid, changed jsonb) returns void language sql volatile
as $$
  insert into tasks as t (task_id, case_id, ordinal, kind, status, attempt_no, unit_id, unit_path, issuer_unit_id,
    issuer_person, assignee_id, party_id, document, method, drill, issued_at_real, round_at_real, due_at_real,
    accepted_at_real, first_attempt_at_real, completed_at_real, ended_at_real, outcome, attempts, detail)
  select d ->> 'taskId', wanted, split_part(d ->> 'taskId', '.', 2)::int, d ->> 'kind', d ->> 'status',
    (d ->> 'attemptNo')::int, d ->> 'unitId', u.path, d -> 'issuedBy' ->> 'unitId', (d -> 'issuedBy' ->> 'personId')::uuid,
    (d ->> 'assigneeId')::uuid, d ->> 'partyId', d ->> 'document', d ->> 'method', c.drill,
    from_epoch_ms((d ->> 'issuedAtReal')::bigint), from_epoch_ms((d ->> 'roundAtReal')::bigint),
    from_epoch_ms((d ->> 'dueAtReal')::bigint), from_epoch_ms((d ->> 'acceptedAtReal')::bigint),
    from_epoch_ms((d ->> 'firstAttemptAtReal')::bigint), from_epoch_ms((d ->> 'completedAtReal')::bigint),
    from_epoch_ms((d ->> 'endedAtReal')::bigint), d -> 'result' ->> 'outcome', jsonb_array_length(d -> 'attempts'), d
  from jsonb_array_elements(changed) as d join cases c on c.case_id = wanted left join units u on u.unit_id = d ->> 'unitId'
  on conflict (task_id) do update set status = excluded.status, attempt_no = excluded.attempt_no,
    unit_id = excluded.unit_id, unit_path = excluded.unit_path, assignee_id = excluded.assignee_id,
    party_id = excluded.party_id, document = excluded.document, method = excluded.method,
    issued_at_real = excluded.issued_at_real, round_at_real = excluded.round_at_real, due_at_real = excluded.due_at_real,
    accepted_at_real = excluded.accepted_at_real, first_attempt_at_real = excluded.first_attempt_at_real,
    completed_at_real = excluded.completed_at_real, ended_at_real = excluded.ended_at_real, outcome = excluded.outcome,
    attempts = excluded.attempts, detail = excluded.detail
  where t.detail is distinct from excluded.detail
$$;
--> statement-breakpoint
-- The documents that the events name are the case's for good: evidence and papers by `documentId`, and the proof of a
-- party's will. What is no document's id is left alone.
create function claim_named(wanted uuid, request jsonb) returns void language plpgsql volatile
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
--> statement-breakpoint
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
    next_due_at = from_epoch_ms((p ->> 'nextDueAt')::bigint), last_activity_at = moment
  where c.case_id = wanted;
end $$;
--> statement-breakpoint
-- The unit in which a role is held for another unit: the nearest, from that one upwards, where somebody holds it; that one
-- when nobody does. The city's court hears appeals from the county's and is not above it in the tree.
create function unit_of_role(of_unit text, wanted_role text) returns text language sql stable
as $$
  select coalesce((
    select a.unit_id from units u join units a
      on a.path @> u.path or a.kind = 'court' and u.kind = 'court' and subpath(a.path, 0, -1) @> u.path
    where u.unit_id = of_unit and exists (select from person_roles r join people w on w.person_id = r.person_id
      where r.unit_id = a.unit_id and r.role = wanted_role and w.active)
    order by nlevel(a.path) desc limit 1
  ), of_unit)
$$;
--> statement-breakpoint
-- On whose side of a case a role stands, when only the role is named.
create function side_of_role(of_case cases, wanted_role text) returns text language sql immutable
as $$
  select case when wanted_role = any(array['judge', 'division_head', 'president', 'court_clerk', 'filing_judge', 'bailiff',
    'execution_judge', 'appeal_judge', 'court_supervisor_county', 'court_supervisor_city'])
    then of_case.court_id else of_case.station_id end
$$;
--> statement-breakpoint
-- Who is told of an effect: `to` is one or several of a role, of {unitId, roles?} and of {personId}; `partyIds` are told outside.
create function notice_recipients(of_case cases, data jsonb)
returns table (recipient text, person_id uuid, unit_id text, roles text[], party_id text) language sql stable
as $$
  with told as (
    select t from jsonb_array_elements(case jsonb_typeof(data -> 'to') when 'array' then data -> 'to'
      when 'string' then jsonb_build_array(data -> 'to') when 'object' then jsonb_build_array(data -> 'to') else '[]' end) as t
  ), in_units as (
    select unit_of_role(side_of_role(of_case, t #>> '{}'), t #>> '{}') as unit, t #>> '{}' as role
    from told where jsonb_typeof(t) = 'string'
    union all
    select case when r is null then t ->> 'unitId' else unit_of_role(t ->> 'unitId', r) end, r
    from told left join lateral jsonb_array_elements_text(t -> 'roles') as r on true
    where jsonb_typeof(t) = 'object' and t ->> 'personId' is null and t ->> 'unitId' is not null
  )
  select distinct t ->> 'personId', (t ->> 'personId')::uuid, null::text, null::text[], null::text
  from told where jsonb_typeof(t) = 'object' and t ->> 'personId' is not null
  union all
  select unit, null, unit, case when bool_or(role is null) then null else array_agg(distinct role) end, null
  from in_units group by unit
  union all
  select distinct p, null::uuid, null, null::text[], p
  from jsonb_array_elements_text(case jsonb_typeof(data -> 'partyIds') when 'array' then data -> 'partyIds' else '[]' end) as p
$$;
--> statement-breakpoint
-- Makes notices of what the record says must be told. Two callers at once share the work; what one has taken twice is told once.
create function deliver_notices(most int, only_case uuid) returns setof notices language plpgsql volatile
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
--> statement-breakpoint
-- What is to be sent outside, taken for a while: not settled by then it is taken again. A message of yesterday helps nobody.
create function claim_notices_to_send(most int, lease_ms int) returns setof notices language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update notices n set send_attempts = n.send_attempts + 1,
    send_claimed_until = clock_timestamp() + lease_ms * interval '1 millisecond'
  from (
    select notice_id from notices
    where sent_at is null and not drill and created_at > clock_timestamp() - interval '1 day'
      and (send_claimed_until is null or send_claimed_until < clock_timestamp())
    order by created_at, notice_id limit most for update skip locked
  ) w
  where n.notice_id = w.notice_id
  returning n.*
$$;
--> statement-breakpoint
create function settle_sent_notices(ids uuid[]) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update notices set sent_at = date_trunc('milliseconds', clock_timestamp()) where notice_id = any(ids) and sent_at is null
$$;
--> statement-breakpoint
-- Those named, or all of the last ninety days up to an instant; those of others are left alone. Says how many were unread.
create function read_notices(reader uuid, of_unit text, with_roles text[], ids uuid[], up_to timestamptz) returns int
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
--> statement-breakpoint
revoke all on tasks, notices, notice_reads from public;
--> statement-breakpoint
revoke execute on function write_tasks(uuid, jsonb), claim_named(uuid, jsonb), unit_of_role(text, text),
  side_of_role(cases, text), notice_recipients(cases, jsonb), deliver_notices(int, uuid), claim_notices_to_send(int, int), settle_sent_notices(uuid[]),
  read_notices(uuid, text, text[], uuid[], timestamptz) from public;
--> statement-breakpoint
revoke update on outbox from jingfa_worker;
--> statement-breakpoint
grant select on tasks to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select on notices, notice_reads to jingfa_api;
--> statement-breakpoint
grant execute on function read_notices(uuid, text, text[], uuid[], timestamptz) to jingfa_api;
--> statement-breakpoint
grant execute on function deliver_notices(int, uuid), claim_notices_to_send(int, int), settle_sent_notices(uuid[])
  to jingfa_worker;
