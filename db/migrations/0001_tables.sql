CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "auth_rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"username" text,
	"display_username" text,
	"person_id" uuid,
	CONSTRAINT "auth_users_email_unique" UNIQUE("email"),
	CONSTRAINT "auth_users_username_unique" UNIQUE("username"),
	CONSTRAINT "auth_users_person_id_unique" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
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
CREATE TABLE "rate_counters" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "people" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"unit_id" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" text NOT NULL,
	CONSTRAINT "person_roles_person_id_role_unit_id_pk" PRIMARY KEY("person_id","role","unit_id")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"unit_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"path" "ltree" NOT NULL,
	"parent_id" text
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"input_no" integer NOT NULL,
	"type" text NOT NULL,
	"type_version" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone,
	"happened_at" timestamp(3) with time zone,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"actor_person_id" uuid,
	"body" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "case_events_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "case_inputs" (
	"case_id" uuid NOT NULL,
	"input_no" integer NOT NULL,
	"input_id" text NOT NULL,
	"kind" text NOT NULL,
	"type" text,
	"outcome" text NOT NULL,
	"refusal" jsonb,
	"version" integer NOT NULL,
	"stage" text NOT NULL,
	"person_id" uuid,
	"received_at" timestamp(3) with time zone NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "case_inputs_case_id_input_no_pk" PRIMARY KEY("case_id","input_no"),
	CONSTRAINT "case_inputs_refusal" CHECK (("case_inputs"."outcome" = 'refused') = ("case_inputs"."refusal" is not null))
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"input_id" text NOT NULL,
	"actor_person_id" uuid NOT NULL,
	"route" text NOT NULL,
	"body_digest" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox_pending" (
	"case_id" uuid NOT NULL,
	"input_id" text NOT NULL,
	"decision_id" uuid NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "inbox_pending_case_id_input_id_pk" PRIMARY KEY("case_id","input_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"outbox_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"input_no" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_until" timestamp(3) with time zone,
	"delivered_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"text_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text,
	"salt" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"erased_at" timestamp(3) with time zone,
	CONSTRAINT "texts_kind" CHECK ("texts"."kind" in ('text', 'party')),
	CONSTRAINT "texts_erased" CHECK (("texts"."body" is null) = ("texts"."erased_at" is not null)),
	CONSTRAINT "texts_party" CHECK ("texts"."kind" <> 'party' or "texts"."body" is null or jsonb_typeof("texts"."body"::jsonb) = 'object')
);
--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_users" ADD CONSTRAINT "auth_users_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_station_id_units_unit_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_court_id_units_unit_id_fk" FOREIGN KEY ("court_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_unit_id_units_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_unit_id_units_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_pending" ADD CONSTRAINT "inbox_pending_decision_id_inbox_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."inbox"("decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_accounts_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_expiry" ON "auth_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "auth_verifications_identifier" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" USING btree ("person_id","status","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "cases_number_part" ON "cases" USING gin ("case_number" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "cases_party" ON "cases" USING gin ("party_grams");--> statement-breakpoint
CREATE INDEX "cases_station_tree" ON "cases" USING gist ("station_path");--> statement-breakpoint
CREATE INDEX "cases_court_tree" ON "cases" USING gist ("court_path");--> statement-breakpoint
CREATE INDEX "cases_newest" ON "cases" USING btree ("opened_at","case_id");--> statement-breakpoint
CREATE INDEX "cases_of_station" ON "cases" USING btree ("station_id","opened_at","case_id");--> statement-breakpoint
CREATE INDEX "cases_of_court" ON "cases" USING btree ("court_id","opened_at","case_id");--> statement-breakpoint
CREATE INDEX "cases_of_stage" ON "cases" USING btree ("stage","opened_at","case_id");--> statement-breakpoint
CREATE INDEX "cases_of_matter" ON "cases" USING btree ("matter","opened_at","case_id");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("case_id") WHERE "cases"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "deadlines_armed" ON "deadlines" USING btree ("due_at_real") WHERE "deadlines"."status" = 'armed';--> statement-breakpoint
CREATE INDEX "obligations_person" ON "obligations" USING btree ("person_id","due_sort","case_id","obligation_id") WHERE "obligations"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "obligations_unit" ON "obligations" USING btree ("unit_id","due_sort","case_id","obligation_id") WHERE "obligations"."person_id" is null;--> statement-breakpoint
CREATE INDEX "obligations_due" ON "obligations" USING btree ("due_sort");--> statement-breakpoint
CREATE INDEX "parties_text" ON "parties" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "rate_counters_expiry" ON "rate_counters" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "people_unit" ON "people" USING btree ("unit_id","name");--> statement-breakpoint
CREATE INDEX "person_roles_unit" ON "person_roles" USING btree ("unit_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "units_path_key" ON "units" USING btree ("path");--> statement-breakpoint
CREATE INDEX "units_path_tree" ON "units" USING gist ("path");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "case_events_input" ON "case_events" USING btree ("case_id","input_no");--> statement-breakpoint
CREATE UNIQUE INDEX "case_inputs_once" ON "case_inputs" USING btree ("case_id","input_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_case_input" ON "inbox" USING btree ("case_id","input_id");--> statement-breakpoint
CREATE INDEX "inbox_pending_age" ON "inbox_pending" USING btree ("received_at","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_effect" ON "outbox" USING btree ("case_id","input_no","ordinal");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("recorded_at","outbox_id") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "texts_case" ON "texts" USING btree ("case_id");