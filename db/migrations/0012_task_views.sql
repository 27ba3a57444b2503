DROP INDEX "tasks_of_person";--> statement-breakpoint
DROP INDEX "tasks_of_unit";--> statement-breakpoint
DROP INDEX "tasks_unassigned";--> statement-breakpoint
DROP INDEX "tasks_waiting";--> statement-breakpoint
DROP INDEX "tasks_returned";--> statement-breakpoint
DROP INDEX "tasks_to_judge";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "case_stage" text;--> statement-breakpoint
UPDATE "tasks" t SET "case_stage" = c."stage" FROM "cases" c WHERE c."case_id" = t."case_id";--> statement-breakpoint
ALTER TABLE "tasks" ALTER COLUMN "case_stage" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "tasks_of_person" ON "tasks" USING btree ("assignee_id","due_sort","task_id","unit_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_of_unit" ON "tasks" USING btree ("unit_id","due_sort","task_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_unassigned" ON "tasks" USING btree ("unit_id","due_sort","task_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "tasks_waiting" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id","case_stage") WHERE "tasks"."status" in ('issued', 'accepted');--> statement-breakpoint
CREATE INDEX "tasks_returned" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id","case_stage") WHERE "tasks"."status" = 'returned';--> statement-breakpoint
CREATE INDEX "tasks_to_judge" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id","case_stage") WHERE "tasks"."status" = 'completed';--> statement-breakpoint
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
--> statement-breakpoint
-- Wherever the stage of a case is written, those of its tasks that are not ended go with it.
create function follow_stage() returns trigger language plpgsql
as $$
begin
  update tasks t set case_stage = new.stage
  where t.case_id = new.case_id and t.case_stage <> new.stage and t.status in ('issued', 'accepted', 'returned', 'completed');
  return null;
end $$;
--> statement-breakpoint
create trigger tasks_follow_stage after update of stage on cases for each row
when (old.stage is distinct from new.stage) execute function follow_stage();
--> statement-breakpoint
revoke execute on function follow_stage() from public;
