-- Fields and languages of mediators (调解员名册), by which one is proposed.
CREATE TABLE "mediator_profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"fields" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mediator_profiles" ADD CONSTRAINT "mediator_profiles_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
grant select on mediator_profiles to jingfa_api;
