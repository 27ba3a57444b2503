create extension if not exists ltree;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists pgcrypto;
--> statement-breakpoint
-- Pieces of names to search by. Most Chinese words have two characters, for which a trigram index finds nothing, so
-- every line of the text gives its one- and two-character pieces.
create function cjk_grams(source text) returns text[]
language sql immutable parallel safe strict
as $$
  select coalesce(array_agg(distinct substr(line, start, len)), '{}')
  from unnest(string_to_array(lower(source), E'\n')) as line,
       generate_series(1, length(line)) as start,
       generate_series(1, 2) as len
  where start + len - 1 <= length(line)
$$;
--> statement-breakpoint
-- The pieces a row must all have to be looked at for a searched word; the word itself is compared afterwards.
create function cjk_terms(word text) returns text[]
language sql immutable parallel safe strict
as $$
  select case when length(word) < 2 then array[lower(word)]
    else (select array_agg(distinct substr(lower(word), start, 2)) from generate_series(1, length(word) - 1) as start)
  end
$$;
--> statement-breakpoint
create function epoch_ms(moment timestamptz) returns bigint
language sql immutable parallel safe strict
as $$ select (extract(epoch from moment) * 1000)::bigint $$;
--> statement-breakpoint
create function from_epoch_ms(ms bigint) returns timestamptz
language sql immutable parallel safe strict
as $$ select timestamptz 'epoch' + ms * interval '1 millisecond' $$;
