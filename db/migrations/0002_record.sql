-- The record of a dispute, append-only: inbox, inputs, chained events, what must be told; erasable texts apart from it.
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
ALTER TABLE "inbox_pending" ADD CONSTRAINT "inbox_pending_decision_id_inbox_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."inbox"("decision_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "case_events_input" ON "case_events" USING btree ("case_id","input_no");
--> statement-breakpoint
CREATE INDEX "case_events_backdated" ON "case_events" USING btree ("recorded_at","case_id","seq") WHERE "case_events"."type" = 'act_backdated';
--> statement-breakpoint
CREATE UNIQUE INDEX "case_inputs_once" ON "case_inputs" USING btree ("case_id","input_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_case_input" ON "inbox" USING btree ("case_id","input_id");
--> statement-breakpoint
CREATE INDEX "inbox_pending_age" ON "inbox_pending" USING btree ("received_at","decision_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_effect" ON "outbox" USING btree ("case_id","input_no","ordinal");
--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("recorded_at","outbox_id") WHERE "outbox"."delivered_at" is null;
--> statement-breakpoint
CREATE INDEX "texts_case" ON "texts" USING btree ("case_id");
--> statement-breakpoint
-- Where a record stands: the last input, the last event and its hash.
create type record_head as (input_no int, seq int, head_hash text);
--> statement-breakpoint
grant select on case_events, case_inputs, inbox, inbox_pending, texts to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select on outbox to jingfa_worker;
