-- Mediating bodies (CPL 205; PML 8-10, 34) with their period, and who belongs to each.
CREATE TABLE "mediating_bodies" (
	"body_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"unit_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"size" integer
);
--> statement-breakpoint
CREATE TABLE "mediating_body_members" (
	"body_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"joined_as" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	CONSTRAINT "mediating_body_members_body_id_person_id_pk" PRIMARY KEY("body_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mediating_bodies" ADD CONSTRAINT "mediating_bodies_unit_id_units_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mediating_body_members" ADD CONSTRAINT "mediating_body_members_body_id_mediating_bodies_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."mediating_bodies"("body_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mediating_body_members" ADD CONSTRAINT "mediating_body_members_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "mediating_bodies_unit" ON "mediating_bodies" USING btree ("unit_id");
--> statement-breakpoint
CREATE INDEX "mediating_body_members_person" ON "mediating_body_members" USING btree ("person_id");
--> statement-breakpoint
grant select on mediating_bodies, mediating_body_members to jingfa_api;
