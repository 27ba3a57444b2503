-- Heads of the chains, published once a day (公布的末条哈希, ADR 0030).

-- Lists the cases, exercises or real ones, whose record ends elsewhere than any list says, once a day.
-- Returns how many cases the list of that day has; what is hashed is said in domain/record/heads.ts.
create or replace function publish_heads(of_day date, of_drills boolean) returns int language plpgsql volatile
security definer set search_path = pg_catalog, public, pg_temp
as $$
declare last head_lists; counted int; title text; lines text;
begin
  perform pg_advisory_xact_lock(hashtext('publish_heads'));
  select * into last from head_lists l where l.drill = of_drills order by l.no desc limit 1;
  if last.day >= of_day then return last.cases; end if;
  insert into published_heads (case_id, seq, hash, drill, no)
  select c.case_id, c.seq, c.head_hash, of_drills, coalesce(last.no, 0) + 1 from cases c
  where c.drill = of_drills and c.seq > 0
    and not exists (select from published_heads p where p.case_id = c.case_id and p.seq = c.seq);
  get diagnostics counted = row_count;
  select string_agg(e'\n' || p.case_id || ' ' || p.seq || ' ' || p.hash, '' order by p.case_id) into lines
  from published_heads p where p.drill = of_drills and p.no = coalesce(last.no, 0) + 1;
  title := format('jingfa-heads %s %s %s %s %s', case when of_drills then 'drill' else 'real' end,
    coalesce(last.no, 0) + 1, to_char(of_day, 'YYYY-MM-DD'), coalesce(last.digest, ''), counted);
  insert into head_lists (drill, no, day, published_at, cases, prev_digest, digest)
  values (of_drills, coalesce(last.no, 0) + 1, of_day, date_trunc('milliseconds', clock_timestamp()), counted,
    coalesce(last.digest, ''), encode(sha256(convert_to(title || coalesce(lines, ''), 'UTF8')), 'hex'));
  return counted;
end $$;

grant execute on function publish_heads(date, boolean) to jingfa_worker;
