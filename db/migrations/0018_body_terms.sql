-- Terms of those who belong to a mediating body, one after the other (PML 9), women among the members of a committee (PML 8), and how
-- often its people were saved.
ALTER TABLE "mediating_body_members" DROP CONSTRAINT "mediating_body_members_body_id_person_id_pk";--> statement-breakpoint
ALTER TABLE "mediating_body_members" ADD CONSTRAINT "mediating_body_members_body_id_person_id_from_day_pk" PRIMARY KEY("body_id","person_id","from_day");--> statement-breakpoint
ALTER TABLE "mediating_bodies" ADD COLUMN "women" integer;--> statement-breakpoint
ALTER TABLE "mediating_bodies" ADD COLUMN "members_version" integer DEFAULT 0 NOT NULL;
