-- Evidence (证据材料): holding a file, naming it by a document, and giving up what nothing names (ADR 0008).

-- The generation under which these bytes are to be put into the store, before the row that names them is written: files
-- are always more than rows. One caller at a time for the same bytes.
create or replace function hold_document_file(digest text) returns int language plpgsql volatile
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

-- Writes the receipt of a document whose file is in the store. The same document id again is the same document. When the
-- file was swept since it was held, nothing is written: the caller holds it again and puts the bytes back.
create or replace function receive_document(request jsonb) returns text language plpgsql volatile
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

-- Takes the rows of unclaimed documents away once they are old, and says which files nothing names any more. An input not
-- yet decided may be about to claim documents of its case: those of such a case stay. A file whose last name went may be
-- held again by a sender: it is not `named` from then on, and goes once that one has not come back for as long.
create or replace function sweep_documents(older_than interval) returns jsonb language plpgsql volatile
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
    where f.sha256 = g.sha256 and f.generation = g.generation
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

grant execute on function hold_document_file(text), receive_document(jsonb), sweep_documents(interval) to jingfa_api;
