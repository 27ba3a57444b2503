-- Messages to parties that a carrier could not bring (ADR 0039), and the messages of one case.
ALTER TABLE "notices" ADD COLUMN "bounced_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "bounce" text;--> statement-breakpoint
CREATE INDEX "notices_of_party" ON "notices" USING btree ("case_id","created_at") WHERE "notices"."party_id" is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_bounced" CHECK (("notices"."bounced_at" is null) = ("notices"."bounce" is null));