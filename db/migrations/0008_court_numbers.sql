-- Courts' case numbers (案号), one case each; and an index over inputs that could not be judged.
CREATE TABLE "court_numbers" (
	"number" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"claimed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "case_inputs_unjudged" ON "case_inputs" USING btree ("recorded_at","case_id","input_no") WHERE "case_inputs"."refusal" ->> 'code' = 'judgement_failed';
--> statement-breakpoint
-- Numbers that cases had before they were claimed: of two with the same one the older keeps it.
insert into court_numbers (number, case_id, claimed_at)
select distinct on (number) e.body::jsonb #>> '{data,courtCaseNumber}' as number, e.case_id, e.recorded_at
from case_events e join cases c on c.case_id = e.case_id
where not c.drill and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
order by number, e.recorded_at;
