-- Folds of a record kept at intervals (ADR 0023): where an earlier instant of a case begins to be read.
CREATE TABLE "case_checkpoints" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"input_no" integer NOT NULL,
	"head_hash" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "case_checkpoints_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);

--> statement-breakpoint
grant select on case_checkpoints to jingfa_api;
