with p as (
      select date_trunc('month', p.left_on) as month, p.stage, p.next_stage, count(*) as n from case_passages p
      where p.left_on is not null and not p.drill and p.left_on between $1::date and $2::date and (false or (p.court_path <@ $3::ltree))
      group by 1, 2, 3
    )
    select coalesce(jsonb_agg(item order by item ->> 'month'), '[]') as months from (
      select jsonb_strip_nulls(jsonb_build_object('month', to_char(p.month, 'YYYY-MM'), $4::text, nullif(sum(n) filter (where p.stage = any($5::text[])), 0), $6::text, nullif(sum(n) filter (where p.stage = any($7::text[])), 0), $8::text, nullif(sum(n) filter (where p.stage = any($9::text[]) and p.next_stage = any($10::text[])), 0), $11::text, nullif(sum(n) filter (where p.next_stage = any($12::text[])), 0), $13::text, nullif(sum(n) filter (where p.next_stage = any($14::text[])), 0), $15::text, nullif(sum(n) filter (where p.stage = any($16::text[])), 0), $17::text, nullif(sum(n) filter (where p.next_stage = any($18::text[])), 0))) as item
      from p group by p.month) m
