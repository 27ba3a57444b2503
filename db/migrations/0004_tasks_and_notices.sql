-- Delegated tasks (协助事项), notices (消息), reports of the nightly comparison (夜间核对).
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
	"case_stage" text NOT NULL,
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
CREATE TABLE "notice_reads" (
	"notice_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"read_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "notice_reads_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"notice_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"outbox_id" uuid,
	"source" text,
	"recipient" text NOT NULL,
	"person_id" uuid,
	"unit_id" text,
	"roles" text[],
	"party_id" text,
	"case_id" uuid,
	"task_id" text,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"drill" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"send_attempts" integer DEFAULT 0 NOT NULL,
	"send_claimed_until" timestamp(3) with time zone,
	"sent_at" timestamp(3) with time zone,
	CONSTRAINT "notices_recipient" CHECK (num_nonnulls("notices"."person_id", "notices"."unit_id", "notices"."party_id") = 1),
	CONSTRAINT "notices_source" CHECK (num_nonnulls("notices"."outbox_id", "notices"."source") = 1 and num_nonnulls("notices"."case_id", "notices"."source") = 1)
);
--> statement-breakpoint
CREATE TABLE "reconcile_reports" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone NOT NULL,
	"counts" jsonb NOT NULL,
	"findings" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_notice_id_notices_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("notice_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_outbox_id_outbox_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("outbox_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "tasks_case" ON "tasks" USING btree ("case_id","ordinal");
--> statement-breakpoint
CREATE INDEX "tasks_of_person" ON "tasks" USING btree ("assignee_id","due_sort","task_id","unit_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;
--> statement-breakpoint
CREATE INDEX "tasks_of_unit" ON "tasks" USING btree ("unit_id","due_sort","task_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is not null;
--> statement-breakpoint
CREATE INDEX "tasks_unassigned" ON "tasks" USING btree ("unit_id","due_sort","task_id","kind") WHERE "tasks"."status" in ('issued', 'accepted') and "tasks"."assignee_id" is null;
--> statement-breakpoint
CREATE INDEX "tasks_waiting" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id","case_stage") WHERE "tasks"."status" in ('issued', 'accepted');
--> statement-breakpoint
CREATE INDEX "tasks_returned" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id","case_stage") WHERE "tasks"."status" = 'returned';
--> statement-breakpoint
CREATE INDEX "tasks_to_judge" ON "tasks" USING btree ("issuer_unit_id","due_sort","task_id","case_stage") WHERE "tasks"."status" = 'completed';
--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("task_id") WHERE "tasks"."status" in ('issued', 'accepted');
--> statement-breakpoint
CREATE INDEX "tasks_figures" ON "tasks" USING btree ("issued_at_real") WHERE not "tasks"."drill";
--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("outbox_id","recipient");
--> statement-breakpoint
CREATE UNIQUE INDEX "notices_of_source" ON "notices" USING btree ("source","recipient") WHERE "notices"."source" is not null;
--> statement-breakpoint
CREATE INDEX "notices_of_person" ON "notices" USING btree ("person_id","created_at","notice_id") WHERE "notices"."person_id" is not null;
--> statement-breakpoint
CREATE INDEX "notices_of_unit" ON "notices" USING btree ("unit_id","created_at","notice_id") WHERE "notices"."unit_id" is not null;
--> statement-breakpoint
CREATE INDEX "notices_to_send" ON "notices" USING btree ("created_at","notice_id") WHERE "notices"."sent_at" is null and not "notices"."drill";
--> statement-breakpoint
CREATE INDEX "reconcile_reports_newest" ON "reconcile_reports" USING btree ("started_at","report_id");
--> statement-breakpoint
grant select on tasks to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select on notices, notice_reads, reconcile_reports to jingfa_api;
