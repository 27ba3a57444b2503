-- One form for what is stored and what is asked (http contract, search): width, case, blanks, dots, brackets, dashes and quotes
-- make no difference. Here and not in db/functions: an index is over its values, and another body would need it built anew.
create function search_form(source text) returns text
language sql immutable parallel safe strict
as $$
  select regexp_replace(lower(normalize(source, NFKC)),
    '[ \t\u00a0·•・‧∙｡。.,，、()\[\]{}【】〔〕「」『』《》〈〉<>''"“”‘’_\-‐‑‒–—―−]+', '', 'g')
$$;
--> statement-breakpoint
revoke execute on function search_form(text) from public;
--> statement-breakpoint
grant execute on function search_form(text) to jingfa_api, jingfa_worker;
--> statement-breakpoint
CREATE INDEX "court_numbers_part" ON "court_numbers" USING gin (cjk_grams(search_form("number")));
--> statement-breakpoint
update cases c set party_names = coalesce((
  select string_agg(concat_ws(E'\n', search_form(p.name), search_form(t.body::jsonb ->> 'phone')), E'\n' order by p.ordinal)
  from parties p left join texts t on t.text_id = p.text_id and t.case_id = p.case_id and t.kind = 'party'
  where p.case_id = c.case_id), '');
--> statement-breakpoint
grant select on court_numbers to jingfa_api;
