-- To whom a case is open beyond what its stage shows them: those who owe something of it. Rows of older cases are filled by their next input, or at night.
ALTER TABLE "cases" ADD COLUMN "open_to" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
CREATE INDEX "cases_open_to" ON "cases" USING gin ("open_to");
