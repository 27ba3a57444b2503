-- Searching names by their pieces. The pieces of a row are a generated column's: cjk_grams is in the migrations.

-- The pieces a row must all have to be looked at for a searched word; the word itself is compared afterwards.
create or replace function cjk_terms(word text) returns text[]
language sql immutable parallel safe strict
as $$
  select case when length(word) < 2 then array[lower(word)]
    else (select array_agg(distinct substr(lower(word), start, 2)) from generate_series(1, length(word) - 1) as start)
  end
$$;

grant execute on function cjk_terms(text) to jingfa_api, jingfa_worker;
