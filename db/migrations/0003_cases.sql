-- The readable rows that follow from a case, written with the record; serial numbers; holiday calendars.
CREATE TABLE "assignments" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "assignments_case_id_person_id_capacity_pk" PRIMARY KEY("case_id","person_id","capacity")
);
--> statement-breakpoint
CREATE TABLE "case_serials" (
	"station_id" text NOT NULL,
	"year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "case_serials_station_id_year_pk" PRIMARY KEY("station_id","year")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"station_id" text NOT NULL,
	"court_id" text NOT NULL,
	"station_path" "ltree" NOT NULL,
	"court_path" "ltree" NOT NULL,
	"stage" text NOT NULL,
	"version" integer NOT NULL,
	"policy" text NOT NULL,
	"clock" jsonb NOT NULL,
	"drill" boolean NOT NULL,
	"source" text NOT NULL,
	"matter" text NOT NULL,
	"opened_on" date NOT NULL,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"seq" integer NOT NULL,
	"input_no" integer NOT NULL,
	"head_hash" text NOT NULL,
	"calendar_version" text NOT NULL,
	"concluded" text,
	"archived_at" timestamp(3) with time zone,
	"next_due_at" timestamp(3) with time zone,
	"summary_text_id" uuid NOT NULL,
	"last_activity_at" timestamp(3) with time zone NOT NULL,
	"party_names" text DEFAULT '' NOT NULL,
	"party_grams" text[] GENERATED ALWAYS AS (cjk_grams(party_names)) STORED
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"case_id" uuid NOT NULL,
	"deadline_id" text NOT NULL,
	"rule" text NOT NULL,
	"status" text NOT NULL,
	"due_at_real" timestamp(3) with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "deadlines_case_id_deadline_id_pk" PRIMARY KEY("case_id","deadline_id")
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"case_id" uuid NOT NULL,
	"obligation_id" text NOT NULL,
	"what" text NOT NULL,
	"unit_id" text NOT NULL,
	"roles" text[] NOT NULL,
	"person_id" uuid,
	"deadline_id" text,
	"due_sort" timestamp(3) with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "obligations_case_id_obligation_id_pk" PRIMARY KEY("case_id","obligation_id")
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"case_id" uuid NOT NULL,
	"party_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"text_id" uuid NOT NULL,
	"name" text,
	"detail" jsonb NOT NULL,
	CONSTRAINT "parties_case_id_party_id_pk" PRIMARY KEY("case_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_version" (
	"id" text PRIMARY KEY DEFAULT 'current' NOT NULL,
	"version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"year" smallint PRIMARY KEY NOT NULL,
	"off" jsonb NOT NULL,
	"workdays" jsonb NOT NULL,
	"source" text NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_station_id_units_unit_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_court_id_units_unit_id_fk" FOREIGN KEY ("court_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" USING btree ("person_id","status","case_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("case_number");
--> statement-breakpoint
CREATE INDEX "cases_number_part" ON "cases" USING gin ("case_number" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "cases_party" ON "cases" USING gin ("party_grams");
--> statement-breakpoint
CREATE INDEX "cases_station_tree" ON "cases" USING gist ("station_path");
--> statement-breakpoint
CREATE INDEX "cases_court_tree" ON "cases" USING gist ("court_path");
--> statement-breakpoint
CREATE INDEX "cases_newest" ON "cases" USING btree ("opened_at","case_id");
--> statement-breakpoint
CREATE INDEX "cases_of_station" ON "cases" USING btree ("station_id","opened_at","case_id");
--> statement-breakpoint
CREATE INDEX "cases_of_day" ON "cases" USING btree ("opened_on","opened_at","case_id");
--> statement-breakpoint
CREATE INDEX "cases_of_stage" ON "cases" USING btree ("stage","opened_at","case_id");
--> statement-breakpoint
CREATE INDEX "cases_of_matter" ON "cases" USING btree ("matter","opened_at","case_id");
--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("case_id") WHERE "cases"."archived_at" is null;
--> statement-breakpoint
CREATE INDEX "deadlines_armed" ON "deadlines" USING btree ("due_at_real") WHERE "deadlines"."status" = 'armed';
--> statement-breakpoint
CREATE INDEX "obligations_person" ON "obligations" USING btree ("person_id","due_sort","case_id","obligation_id") WHERE "obligations"."person_id" is not null;
--> statement-breakpoint
CREATE INDEX "obligations_unit" ON "obligations" USING btree ("unit_id","due_sort","case_id","obligation_id") WHERE "obligations"."person_id" is null;
--> statement-breakpoint
CREATE INDEX "obligations_due" ON "obligations" USING btree ("due_sort");
--> statement-breakpoint
CREATE INDEX "obligations_overdue" ON "obligations" USING btree ("due_sort","case_id","obligation_id") WHERE "obligations"."what" = 'see_to_overdue' and "obligations"."person_id" is null;
--> statement-breakpoint
CREATE INDEX "parties_text" ON "parties" USING btree ("text_id");
--> statement-breakpoint
-- A case is rewritten at each input and most of its indexes need not hear of it, where its page has room.
alter table cases set (fillfactor = 70);
--> statement-breakpoint
alter table obligations set (fillfactor = 80);
--> statement-breakpoint
grant select on cases, parties, assignments, deadlines, obligations, calendars, calendar_version
  to jingfa_api, jingfa_worker;
