-- How a case is taken up: its kept fold, and how often its workflow did not yield (ADR 0018).
CREATE TABLE "case_folds" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"input_no" integer NOT NULL,
	"seq" integer NOT NULL,
	"head_hash" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_strikes" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"strikes" integer NOT NULL,
	"struck_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
grant select on case_folds, case_strikes to jingfa_worker;
