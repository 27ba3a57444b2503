-- By which way each open case takes a holiday calendar, and whose workflow still has to hear of it (ADR 0034).
ALTER TABLE "calendar_tellings" ADD COLUMN "by_signal" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "calendar_tellings" ADD COLUMN "wake_at" timestamp(3) with time zone;
--> statement-breakpoint
CREATE INDEX "calendar_tellings_written" ON "calendar_tellings" USING btree ("version","told_at") WHERE not "calendar_tellings"."by_signal";
--> statement-breakpoint
CREATE INDEX "calendar_tellings_wake" ON "calendar_tellings" USING btree ("wake_at") WHERE "calendar_tellings"."wake_at" is not null;
