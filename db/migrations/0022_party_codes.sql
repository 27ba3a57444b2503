-- Codes with which parties open their own dispute (ADR 0036), and the visits that they opened.
CREATE TABLE "party_codes" (
	"digest" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"party_id" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "party_visits" (
	"digest" text PRIMARY KEY NOT NULL,
	"code_digest" text NOT NULL,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "party_codes" ADD CONSTRAINT "party_codes_given_by_people_person_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_codes" ADD CONSTRAINT "party_codes_case_id_party_id_parties_case_id_party_id_fk" FOREIGN KEY ("case_id","party_id") REFERENCES "public"."parties"("case_id","party_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_visits" ADD CONSTRAINT "party_visits_code_digest_party_codes_digest_fk" FOREIGN KEY ("code_digest") REFERENCES "public"."party_codes"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "party_codes_working" ON "party_codes" USING btree ("case_id","party_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "party_visits_seen" ON "party_visits" USING btree ("seen_at");--> statement-breakpoint
grant select on party_codes to jingfa_api;
