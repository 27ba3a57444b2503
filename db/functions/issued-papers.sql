-- Papers that were issued, and the signatures under them (ADR 0037). Who may issue and who may sign is decided before.

-- What an earlier request under the same key did; null where there was none. One request of a case at a time from here on.
create or replace function known_paper_act(request jsonb) returns jsonb language plpgsql volatile
as $$
declare noted paper_acts;
begin
  perform pg_advisory_xact_lock(hashtextextended(request ->> 'caseId', 37));
  select * into noted from paper_acts a where a.key = (request ->> 'key')::uuid;
  if not found then return null; end if;
  if (noted.actor, noted.route, noted.body_digest)
      is distinct from (request ->> 'actor', request ->> 'route', request ->> 'bodyDigest') then
    return jsonb_build_object('status', 'key_reused');
  end if;
  return jsonb_build_object('status', 'same', 'paperId', noted.paper_id);
end $$;

create or replace function note_paper_act(request jsonb, paper uuid) returns void language sql volatile
as $$
  insert into paper_acts (key, actor, route, body_digest, paper_id, at)
  values ((request ->> 'key')::uuid, request ->> 'actor', request ->> 'route', request ->> 'bodyDigest', paper,
    date_trunc('milliseconds', clock_timestamp()))
$$;

-- A row of erasable text; null for none.
create or replace function keep_paper_text(wanted uuid, kept jsonb) returns uuid language sql volatile
as $$
  insert into texts (text_id, case_id, kind, body, salt, created_at)
  select (kept ->> 'textId')::uuid, wanted, 'text', kept ->> 'body', kept ->> 'salt', date_trunc('milliseconds', clock_timestamp())
  where kept is not null
  returning text_id
$$;

create or replace function claim_for_paper(wanted uuid, document uuid, paper uuid) returns boolean language plpgsql volatile
as $$
begin
  -- A new version of the row, so that a sweep that waits for it looks again.
  update documents d set claimed_at = coalesce(d.claimed_at, date_trunc('milliseconds', clock_timestamp())),
    claimed_by_input = coalesce(d.claimed_by_input, 'paper:' || paper)
  where d.document_id = document and d.case_id = wanted;
  return found;
end $$;

-- Issues a paper whose file is in the store. The text that holds already stays the paper it is; another supersedes it.
create or replace function issue_paper(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare
  known jsonb := known_paper_act(request); wanted uuid := (request ->> 'caseId')::uuid; newest issued_papers;
  paper uuid := (request ->> 'paperId')::uuid; receipt text;
begin
  if known is not null then return known; end if;
  select * into newest from issued_papers p
  where p.case_id = wanted and p.kind = request ->> 'kind' and p.subject = request ->> 'subject' order by p.no desc limit 1;
  if newest.text_digest = request ->> 'textDigest' then
    perform note_paper_act(request, newest.paper_id);
    return jsonb_build_object('status', 'same_text', 'paperId', newest.paper_id);
  end if;
  -- A text that somebody signed ends by no slip of a hand.
  if newest.paper_id::text is distinct from request ->> 'replaces'
      and exists (select from paper_signatures s where s.paper_id = newest.paper_id) then
    return jsonb_build_object('status', 'signed_text', 'paperId', newest.paper_id);
  end if;
  if not request ? 'receipt' then return jsonb_build_object('status', 'not_printed'); end if;
  -- What is written of the case meanwhile waits: a paper says what the record says when it is stored.
  perform from cases c where c.case_id = wanted and c.input_no = (request ->> 'inputNo')::int for share;
  if not found then return jsonb_build_object('status', 'case_changed'); end if;
  receipt := receive_document(request -> 'receipt');
  if receipt <> 'received' then return jsonb_build_object('status', receipt); end if;
  perform claim_for_paper(wanted, (request #>> '{receipt,documentId}')::uuid, paper);
  insert into issued_papers (paper_id, case_id, kind, subject, no, document_id, sha256, text_digest, request_text_id, signers,
    code, issued_by, issued_at)
  values (paper, wanted, request ->> 'kind', request ->> 'subject', coalesce(newest.no, 0) + 1,
    (request #>> '{receipt,documentId}')::uuid, request #>> '{receipt,sha256}', request ->> 'textDigest',
    keep_paper_text(wanted, request -> 'printed'), request -> 'signers', request ->> 'code', request ->> 'actor',
    date_trunc('milliseconds', clock_timestamp()));
  perform note_paper_act(request, paper);
  return jsonb_build_object('status', 'issued', 'paperId', paper);
end $$;

create or replace function is_superseded(paper issued_papers) returns boolean language sql stable
as $$
  select exists (select from issued_papers n
    where n.case_id = paper.case_id and n.kind = paper.kind and n.subject = paper.subject and n.no > paper.no)
$$;

-- The lines that are hashed of a signature (`domain/record/signature-lines.ts`).
create or replace function signature_hash(s paper_signatures) returns text language sql immutable
as $$
  select encode(sha256(convert_to(concat_ws(E'\n', 'jingfa paper signature 1', s.prev_hash, s.case_id, s.no, s.paper_id, s.sha256,
    s.signer, coalesce(s.party_id, ''), coalesce(s.person_id::text, ''), coalesce(s.agent_no::text, ''), s.means,
    coalesce(s.document_id::text, ''), coalesce(s.drawn_digest, ''), s.taken_by,
    (extract(epoch from s.signed_at) * 1000)::bigint), 'UTF8')), 'hex')
$$;

-- Puts one signature, or those of one scan, under the newest text of a paper: all or none.
create or replace function sign_paper(request jsonb) returns jsonb language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'auto'
as $$
declare
  known jsonb := known_paper_act(request); wanted uuid := (request ->> 'caseId')::uuid; paper issued_papers; last paper_signatures;
  row paper_signatures; one jsonb; document uuid := (request ->> 'documentId')::uuid; drawn uuid;
begin
  if known is not null then return known; end if;
  select * into paper from issued_papers p where p.paper_id = (request ->> 'paperId')::uuid and p.case_id = wanted;
  if not found then return jsonb_build_object('status', 'unknown'); end if;
  if is_superseded(paper) then return jsonb_build_object('status', 'superseded'); end if;
  if exists (select from paper_signatures s join jsonb_array_elements(request -> 'signers') g
      on s.signer = g ->> 'signer' or s.person_id = (g ->> 'personId')::uuid where s.paper_id = paper.paper_id) then
    return jsonb_build_object('status', 'signed_before');
  end if;
  if document is not null and not claim_for_paper(wanted, document, paper.paper_id) then
    return jsonb_build_object('status', 'document_gone');
  end if;
  drawn := keep_paper_text(wanted, request -> 'drawn');
  select * into last from paper_signatures s where s.case_id = wanted order by s.no desc limit 1;
  for one in select * from jsonb_array_elements(request -> 'signers') loop
    row := null;
    row.signature_id := (one ->> 'signatureId')::uuid; row.case_id := wanted; row.no := coalesce(last.no, 0) + 1;
    row.paper_id := paper.paper_id; row.sha256 := paper.sha256; row.signer := one ->> 'signer'; row.party_id := one ->> 'partyId';
    row.person_id := (one ->> 'personId')::uuid; row.agent_no := (one ->> 'agentNo')::int; row.means := request ->> 'means';
    row.document_id := document; row.drawn_text_id := drawn; row.drawn_digest := request #>> '{drawn,digest}';
    row.taken_by := request ->> 'actor'; row.key := (request ->> 'key')::uuid;
    row.signed_at := date_trunc('milliseconds', clock_timestamp()); row.prev_hash := coalesce(last.hash, '');
    row.hash := signature_hash(row);
    insert into paper_signatures select row.*;
    last := row;
  end loop;
  perform note_paper_act(request, paper.paper_id);
  return jsonb_build_object('status', 'signed', 'paperId', paper.paper_id);
end $$;

-- All that the public is told of a paper by its code. What was made in an exercise (演练) says on each of its pages that it has no effect.
create or replace function paper_state(asked text) returns text language sql stable
security definer set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce((select case when is_superseded(p) then 'superseded' else 'genuine' end from issued_papers p where p.code = asked),
    'unknown')
$$;

grant execute on function issue_paper(jsonb), sign_paper(jsonb), paper_state(text), is_superseded(issued_papers) to jingfa_api;
