DROP INDEX "cases_of_court";--> statement-breakpoint
CREATE INDEX "cases_of_day" ON "cases" USING btree ("opened_on","opened_at","case_id");