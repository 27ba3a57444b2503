-- Administration of people and units: what was done by whom, and who is away with which substitute.
CREATE TABLE "absences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"substitute_id" uuid
);
--> statement-breakpoint
CREATE TABLE "admin_acts" (
	"act_no" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"key" uuid NOT NULL,
	"line" integer DEFAULT 0 NOT NULL,
	"route" text NOT NULL,
	"body_digest" text NOT NULL,
	"actor_id" uuid,
	"act" text NOT NULL,
	"person_id" uuid,
	"unit_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_substitute_id_people_person_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "admin_acts" ADD CONSTRAINT "admin_acts_actor_id_people_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "admin_acts" ADD CONSTRAINT "admin_acts_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "admin_acts" ADD CONSTRAINT "admin_acts_unit_id_units_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "absences_substitute" ON "absences" USING btree ("substitute_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "admin_acts_key" ON "admin_acts" USING btree ("key","line");
--> statement-breakpoint
CREATE INDEX "admin_acts_person" ON "admin_acts" USING btree ("person_id","act_no");
--> statement-breakpoint
CREATE INDEX "admin_acts_unit" ON "admin_acts" USING btree ("unit_id","act_no");
--> statement-breakpoint
grant select on admin_acts, absences to jingfa_api;
