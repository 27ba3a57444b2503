-- How many passages ended in each month, by units and steps: a year's trends of a city are read from these rows.
CREATE TABLE "passage_months" (
	"month" date NOT NULL,
	"station_id" text NOT NULL,
	"court_id" text NOT NULL,
	"stage" text NOT NULL,
	"next_stage" text NOT NULL,
	"station_path" "ltree" NOT NULL,
	"court_path" "ltree" NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "passage_months_month_station_id_court_id_stage_next_stage_pk" PRIMARY KEY("month","station_id","court_id","stage","next_stage")
);
--> statement-breakpoint
insert into passage_months (month, station_id, court_id, stage, next_stage, station_path, court_path, n)
select date_trunc('month', left_on), station_id, court_id, stage, next_stage, station_path, court_path, count(*)
from case_passages where left_on is not null and not drill
group by 1, 2, 3, 4, 5, 6, 7;
--> statement-breakpoint
grant select on passage_months to jingfa_api;
