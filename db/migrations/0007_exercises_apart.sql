-- Exercises (演练) in a lane of their own: numbers of their own, last in every worklist and in the relay, a quota on opening them.
ALTER TABLE "inbox_pending" ADD COLUMN "drill" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_serials" ADD COLUMN "drill" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "obligations" ADD COLUMN "drill" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_serials" DROP CONSTRAINT "case_serials_station_id_year_pk";
--> statement-breakpoint
ALTER TABLE "case_serials" ADD CONSTRAINT "case_serials_station_id_year_drill_pk" PRIMARY KEY("station_id","year","drill");
--> statement-breakpoint
update obligations o set drill = true from cases c where c.case_id = o.case_id and c.drill;
--> statement-breakpoint
update inbox_pending p set drill = true from inbox i
where i.decision_id = p.decision_id and (i.envelope #>> '{data,clock,kind}' = 'drill'
  or exists (select from cases c where c.case_id = p.case_id and c.drill));
--> statement-breakpoint
DROP INDEX "inbox_pending_age";
--> statement-breakpoint
DROP INDEX "obligations_person";
--> statement-breakpoint
DROP INDEX "obligations_unit";
--> statement-breakpoint
DROP INDEX "obligations_overdue";
--> statement-breakpoint
DROP INDEX "tasks_of_person";
--> statement-breakpoint
DROP INDEX "tasks_of_unit";
--> statement-breakpoint
DROP INDEX "tasks_unassigned";
--> statement-breakpoint
DROP INDEX "tasks_waiting";
--> statement-breakpoint
DROP INDEX "tasks_returned";
--> statement-breakpoint
DROP INDEX "tasks_to_judge";
--> statement-breakpoint
CREATE INDEX "inbox_drills_of_person" ON "inbox" USING btree ("actor_person_id","received_at") WHERE "inbox"."kind" = 'open' and "inbox"."envelope" #>> '{data,clock,kind}' = 'drill';
--> statement-breakpoint
CREATE INDEX "inbox_drills_of_station" ON "inbox" USING btree (("envelope" #>> '{data,stationId}'),"received_at") WHERE "inbox"."kind" = 'open' and "inbox"."envelope" #>> '{data,clock,kind}' = 'drill';
--> statement-breakpoint
CREATE INDEX "cases_drills_open" ON "cases" USING btree ("station_id") WHERE "cases"."drill" and "cases"."archived_at" is null;
--> statement-breakpoint
CREATE INDEX "inbox_pending_age" ON "inbox_pending" USING btree ("drill","received_at","decision_id");
--> statement-breakpoint
CREATE INDEX "obligations_person" ON "obligations" USING btree ("person_id","drill","due_sort","case_id","obligation_id") WHERE "obligations"."person_id" is not null;
--> statement-breakpoint
CREATE INDEX "obligations_unit" ON "obligations" USING btree ("unit_id","drill","due_sort","case_id","obligation_id") WHERE "obligations"."person_id" is null;
--> statement-breakpoint
CREATE INDEX "obligations_overdue" ON "obligations" USING btree ("drill","due_sort","case_id","obligation_id") WHERE "obligations"."what" = 'see_to_overdue' and "obligations"."person_id" is null;
--> statement-breakpoint
CREATE INDEX "tasks_of_person" ON "tasks" USING btree ("assignee_id","drill","due_sort","task_id","unit_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;
--> statement-breakpoint
CREATE INDEX "tasks_of_unit" ON "tasks" USING btree ("unit_id","drill","due_sort","task_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;
--> statement-breakpoint
CREATE INDEX "tasks_unassigned" ON "tasks" USING btree ("unit_id","drill","due_sort","task_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is null;
--> statement-breakpoint
CREATE INDEX "tasks_waiting" ON "tasks" USING btree ("issuer_unit_id","drill","due_sort","task_id","case_stage") WHERE "tasks"."status" in ('issued', 'accepted');
--> statement-breakpoint
CREATE INDEX "tasks_returned" ON "tasks" USING btree ("issuer_unit_id","drill","due_sort","task_id","case_stage") WHERE "tasks"."status" = 'returned';
--> statement-breakpoint
CREATE INDEX "tasks_to_judge" ON "tasks" USING btree ("issuer_unit_id","drill","due_sort","task_id","case_stage") WHERE "tasks"."status" = 'completed';
