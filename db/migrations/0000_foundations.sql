-- What the tables need before they can be made: extensions, the pieces of names, the place for digests of function files.
create extension if not exists ltree;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists pgcrypto;
--> statement-breakpoint
grant usage on schema public to jingfa_api, jingfa_worker;
--> statement-breakpoint
-- Pieces of names to search by. Most Chinese words have two characters, for which a trigram index finds nothing, so
-- every line of the text gives its one- and two-character pieces. Here and not in db/functions: a generated column stores
-- its values, and another body would need them computed anew.
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
revoke execute on function cjk_grams(text) from public;
--> statement-breakpoint
grant execute on function cjk_grams(text) to jingfa_api, jingfa_worker;
--> statement-breakpoint
-- Which file of db/functions was applied last, and which functions it defined then (db/apply-functions.ts).
create table drizzle.function_files (
  file text primary key,
  digest text not null,
  functions text[] not null,
  applied_at timestamptz(3) not null
);
