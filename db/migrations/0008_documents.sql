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
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_people_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_file" FOREIGN KEY ("sha256","generation") REFERENCES "public"."document_files"("sha256","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_files_live" ON "document_files" USING btree ("sha256") WHERE "document_files"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "document_files_unnamed" ON "document_files" USING btree ("touched_at") WHERE "document_files"."removed_at" is null and not "document_files"."named";--> statement-breakpoint
CREATE INDEX "document_files_to_delete" ON "document_files" USING btree ("removed_at") WHERE "document_files"."removed_at" is not null and "document_files"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "documents_case" ON "documents" USING btree ("case_id","received_at","document_id");--> statement-breakpoint
CREATE INDEX "documents_file_names" ON "documents" USING btree ("sha256","generation");--> statement-breakpoint
CREATE INDEX "documents_unclaimed" ON "documents" USING btree ("received_at") WHERE "documents"."claimed_at" is null;--> statement-breakpoint
-- The generation under which these bytes are to be put into the store, before the row that names them is written: files
-- are always more than rows. One caller at a time for the same bytes.
create function hold_document_file(digest text) returns int language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare moment timestamptz; held int;
begin
  perform pg_advisory_xact_lock(hashtextextended(digest, 8));
  moment := date_trunc('milliseconds', clock_timestamp());
  update document_files set touched_at = moment where sha256 = digest and removed_at is null returning generation into held;
  if not found then
    insert into document_files (sha256, generation, named, touched_at)
    select digest, coalesce(max(generation), 0) + 1, false, moment from document_files where sha256 = digest
    returning generation into held;
  end if;
  return held;
end $$;
--> statement-breakpoint
-- Writes the receipt of a document whose file is in the store. The same document id again is the same document. When the
-- file was swept since it was held, nothing is written: the caller holds it again and puts the bytes back.
create function receive_document(request jsonb) returns text language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
begin
  -- A new version of the row, not only a lock: a sweep that waits for it then looks at touched_at again.
  update document_files set named = true, touched_at = date_trunc('milliseconds', clock_timestamp())
  where sha256 = request ->> 'sha256' and generation = (request ->> 'generation')::int and removed_at is null;
  if not found then
    return case when exists (select from documents where document_id = (request ->> 'documentId')::uuid)
      then 'same' else 'file_gone' end;
  end if;
  insert into documents (document_id, case_id, uploaded_by, filename, purpose, media_type, size, sha256, generation, sm3,
    thumbnail, scan, received_at)
  values ((request ->> 'documentId')::uuid, (request ->> 'caseId')::uuid, (request ->> 'uploadedBy')::uuid,
    request ->> 'filename', request ->> 'purpose', request ->> 'mediaType', (request ->> 'size')::bigint,
    request ->> 'sha256', (request ->> 'generation')::int, request ->> 'sm3', (request ->> 'thumbnail')::boolean,
    request ->> 'scan', date_trunc('milliseconds', clock_timestamp()))
  on conflict (document_id) do nothing;
  return case when found then 'received' else 'same' end;
end $$;
--> statement-breakpoint
-- Called where an input is recorded, in the same transaction. Ids of other cases and those already claimed are left alone.
create function claim_documents(claiming uuid, input_id text, ids uuid[]) returns void language sql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
  update documents set claimed_at = date_trunc('milliseconds', clock_timestamp()), claimed_by_input = input_id
  where case_id = claiming and document_id = any(ids) and claimed_at is null
$$;
--> statement-breakpoint
-- Takes the rows of unclaimed documents away once they are old, and says which files nothing names any more. An input not
-- yet decided may be about to claim documents of its case: those of such a case stay.
create function sweep_documents(older_than interval) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare moment timestamptz := clock_timestamp(); before timestamptz := moment - older_than; removed int;
begin
  with gone as (
    delete from documents d where d.claimed_at is null and d.received_at < before
      and not exists (select from inbox_pending p where p.case_id = d.case_id)
    returning d.document_id, d.sha256, d.generation
  ), unnamed as (
    update document_files f set named = false from (select distinct sha256, generation from gone) g
    where f.sha256 = g.sha256 and f.generation = g.generation and f.touched_at < before
      and not exists (select from documents d where d.sha256 = f.sha256 and d.generation = f.generation
        and d.document_id <> all (array(select document_id from gone)))
  )
  select count(*) into removed from gone;
  -- Not in the statement above, which still sees the rows that it deletes.
  update document_files f set removed_at = moment where f.removed_at is null and not f.named and f.touched_at < before
    and not exists (select from documents d where d.sha256 = f.sha256 and d.generation = f.generation);
  return jsonb_build_object('documents', removed, 'files', coalesce((
    select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'generation', f.generation))
    from (select sha256, generation from document_files where removed_at is not null and deleted_at is null
      order by removed_at limit 1000) f), '[]'));
end $$;
--> statement-breakpoint
create function guard_document() returns trigger language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    if old.claimed_at is null then return old; end if;
    raise exception 'a claimed document is never removed' using errcode = '42501';
  end if;
  if to_jsonb(new) - array['filename', 'claimed_at', 'claimed_by_input']
      is distinct from to_jsonb(old) - array['filename', 'claimed_at', 'claimed_by_input']
    or (old.claimed_at is not null
      and (new.claimed_at, new.claimed_by_input) is distinct from (old.claimed_at, old.claimed_by_input))
    or (new.filename is not null and new.filename is distinct from old.filename) then
    raise exception 'update on documents is refused: the record is append-only' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger append_only before update or delete on documents for each row execute function guard_document();
--> statement-breakpoint
create trigger no_truncate before truncate on documents for each statement execute function refuse_change();
--> statement-breakpoint
revoke all on documents, document_files from public;
--> statement-breakpoint
revoke execute on function hold_document_file(text), receive_document(jsonb), claim_documents(uuid, text, uuid[]),
  sweep_documents(interval), guard_document() from public;
--> statement-breakpoint
grant select on documents to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select, update (deleted_at) on document_files to jingfa_api;
--> statement-breakpoint
grant execute on function hold_document_file(text), receive_document(jsonb), sweep_documents(interval) to jingfa_api;
