-- Evidence (证据材料): what was received, and the files that hold it (ADR 0008).
CREATE TABLE "document_files" (
	"sha256" text NOT NULL,
	"generation" integer NOT NULL,
	"named" boolean NOT NULL,
	"touched_at" timestamp(3) with time zone NOT NULL,
	"removed_at" timestamp(3) with time zone,
	"deleted_at" timestamp(3) with time zone,
	CONSTRAINT "document_files_sha256_generation_pk" PRIMARY KEY("sha256","generation"),
	CONSTRAINT "document_files_sha256" CHECK ("document_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"filename" text,
	"purpose" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"generation" integer NOT NULL,
	"sm3" text NOT NULL,
	"thumbnail" boolean NOT NULL,
	"scan" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"claimed_at" timestamp(3) with time zone,
	"claimed_by_input" text,
	CONSTRAINT "documents_sm3" CHECK ("documents"."sm3" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "documents_scan" CHECK ("documents"."scan" in ('clean', 'failed', 'not_scanned')),
	CONSTRAINT "documents_claim" CHECK (("documents"."claimed_at" is null) = ("documents"."claimed_by_input" is null))
);
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_people_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_file" FOREIGN KEY ("sha256","generation") REFERENCES "public"."document_files"("sha256","generation") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "document_files_live" ON "document_files" USING btree ("sha256") WHERE "document_files"."removed_at" is null;
--> statement-breakpoint
CREATE INDEX "document_files_unnamed" ON "document_files" USING btree ("touched_at") WHERE "document_files"."removed_at" is null and not "document_files"."named";
--> statement-breakpoint
CREATE INDEX "document_files_to_delete" ON "document_files" USING btree ("removed_at") WHERE "document_files"."removed_at" is not null and "document_files"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "documents_case" ON "documents" USING btree ("case_id","received_at","document_id");
--> statement-breakpoint
CREATE INDEX "documents_file_names" ON "documents" USING btree ("sha256","generation");
--> statement-breakpoint
CREATE INDEX "documents_unclaimed" ON "documents" USING btree ("received_at") WHERE "documents"."claimed_at" is null;
--> statement-breakpoint
grant select on documents to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select, update (deleted_at) on document_files to jingfa_api;
