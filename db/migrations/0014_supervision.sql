-- What supervisors' figures are counted from: the stages that each case went through, and indexes of what is counted.
CREATE TABLE "case_passages" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"stage" text NOT NULL,
	"entered_at" timestamp(3) with time zone NOT NULL,
	"entered_on" date NOT NULL,
	"left_on" date,
	"next_stage" text,
	"days" integer,
	"station_id" text NOT NULL,
	"court_id" text NOT NULL,
	"station_path" "ltree" NOT NULL,
	"court_path" "ltree" NOT NULL,
	"drill" boolean NOT NULL,
	CONSTRAINT "case_passages_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "first_result" text GENERATED ALWAYS AS (detail #>> '{attempts,0,result}') STORED;
--> statement-breakpoint
ALTER TABLE "case_passages" ADD CONSTRAINT "case_passages_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "case_passages_left" ON "case_passages" USING btree ("left_on","case_id","seq","stage","next_stage","days","station_id","court_id","station_path","court_path") WHERE "case_passages"."left_on" is not null and not "case_passages"."drill";
--> statement-breakpoint
CREATE INDEX "case_passages_standing" ON "case_passages" USING btree ("stage","entered_at","case_id","station_path","court_path") WHERE "case_passages"."left_on" is null and not "case_passages"."drill";
--> statement-breakpoint
CREATE INDEX "cases_at_work" ON "cases" USING btree ("stage","opened_at","case_id","station_id","court_id","station_path","court_path") WHERE "cases"."archived_at" is null and not "cases"."drill";
--> statement-breakpoint
CREATE INDEX "case_inputs_of_person" ON "case_inputs" USING btree ("person_id","received_at") WHERE "case_inputs"."person_id" is not null;
--> statement-breakpoint
CREATE INDEX "case_inputs_refused" ON "case_inputs" USING btree ("received_at","case_id","type") WHERE "case_inputs"."outcome" = 'refused';
--> statement-breakpoint
CREATE INDEX "tasks_services" ON "tasks" USING btree ("issued_at_real","task_id","unit_id","unit_path","first_result") WHERE not "tasks"."drill" and "tasks"."kind" = 'service' and "tasks"."first_result" is not null;
--> statement-breakpoint
insert into case_passages (case_id, seq, stage, entered_at, entered_on, left_on, next_stage, days, station_id, court_id, station_path, court_path, drill)
select p.case_id, p.seq, p.stage, p.at, p.on_day, p.left_on, p.next_stage, p.left_on - p.on_day, c.station_id, c.court_id, c.station_path, c.court_path, c.drill
from (
  select e.*, lead(e.stage) over each_case as next_stage, lead(e.on_day) over each_case as left_on
  from (
    select case_id, seq, at, (at at time zone 'Asia/Shanghai')::date as on_day,
      case type when 'case_opened' then 'intake' else body::jsonb #>> '{data,stage}' end as stage
    from case_events where type in ('case_opened', 'stage_entered')) e
  window each_case as (partition by e.case_id order by e.seq)) p
join cases c on c.case_id = p.case_id;
--> statement-breakpoint
grant select on case_passages to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select on case_strikes to jingfa_api;
