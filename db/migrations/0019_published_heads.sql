-- Heads of the chains as they were published once a day (ADR 0030): the lists, and what stands in them.
CREATE TABLE "head_lists" (
	"drill" boolean NOT NULL,
	"no" integer NOT NULL,
	"day" date NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"cases" integer NOT NULL,
	"prev_digest" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "head_lists_drill_no_pk" PRIMARY KEY("drill","no")
);
--> statement-breakpoint
CREATE TABLE "published_heads" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"drill" boolean NOT NULL,
	"no" integer NOT NULL,
	CONSTRAINT "published_heads_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE INDEX "published_heads_list" ON "published_heads" USING btree ("drill","no","case_id");
--> statement-breakpoint
grant select on head_lists, published_heads to jingfa_api;
