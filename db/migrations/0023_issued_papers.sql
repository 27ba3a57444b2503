-- Papers that were issued with their verify codes, the signatures under them, and the requests that made both (ADR 0037).
CREATE TABLE "issued_papers" (
	"paper_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"no" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"text_digest" text NOT NULL,
	"request_text_id" uuid NOT NULL,
	"signers" jsonb NOT NULL,
	"code" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "issued_papers_sha256" CHECK ("issued_papers"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "paper_acts" (
	"key" uuid PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"route" text NOT NULL,
	"body_digest" text NOT NULL,
	"paper_id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_signatures" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"paper_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"signer" text NOT NULL,
	"party_id" text,
	"person_id" uuid,
	"agent_no" integer,
	"means" text NOT NULL,
	"document_id" uuid,
	"drawn_text_id" uuid,
	"drawn_digest" text,
	"taken_by" text NOT NULL,
	"key" uuid NOT NULL,
	"signed_at" timestamp(3) with time zone NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "paper_signatures_means" CHECK ("paper_signatures"."means" in ('glass', 'mark', 'scan')),
	CONSTRAINT "paper_signatures_shown" CHECK ("paper_signatures"."drawn_text_id" is not null or "paper_signatures"."document_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_document_id_documents_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_request_text_id_texts_text_id_fk" FOREIGN KEY ("request_text_id") REFERENCES "public"."texts"("text_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_acts" ADD CONSTRAINT "paper_acts_paper_id_issued_papers_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."issued_papers"("paper_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signatures" ADD CONSTRAINT "paper_signatures_paper_id_issued_papers_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."issued_papers"("paper_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signatures" ADD CONSTRAINT "paper_signatures_document_id_documents_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signatures" ADD CONSTRAINT "paper_signatures_drawn_text_id_texts_text_id_fk" FOREIGN KEY ("drawn_text_id") REFERENCES "public"."texts"("text_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "issued_papers_text" ON "issued_papers" USING btree ("case_id","kind","subject","no");--> statement-breakpoint
CREATE UNIQUE INDEX "issued_papers_code" ON "issued_papers" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_signatures_chain" ON "paper_signatures" USING btree ("case_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_signatures_signer" ON "paper_signatures" USING btree ("paper_id","signer");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_signatures_person" ON "paper_signatures" USING btree ("paper_id","person_id") WHERE "paper_signatures"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "paper_signatures_key" ON "paper_signatures" USING btree ("key");--> statement-breakpoint
grant select on issued_papers, paper_signatures, paper_acts to jingfa_api;
