with m as (
      select m.month, m.stage, m.next_stage, sum(m.n) as n from passage_months m
      where m.month between $1::date and $2::date and (false or (m.court_path <@ $3::ltree))
      group by 1, 2, 3
    )
    select coalesce(jsonb_agg(item order by item ->> 'month'), '[]') as months from (
      select jsonb_strip_nulls(jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), $4::text, nullif(sum(n) filter (where m.stage = any($5::text[])), 0), $6::text, nullif(sum(n) filter (where m.stage = any($7::text[])), 0), $8::text, nullif(sum(n) filter (where m.stage = any($9::text[]) and m.next_stage = any($10::text[])), 0), $11::text, nullif(sum(n) filter (where m.next_stage = any($12::text[])), 0), $13::text, nullif(sum(n) filter (where m.next_stage = any($14::text[])), 0), $15::text, nullif(sum(n) filter (where m.stage = any($16::text[])), 0), $17::text, nullif(sum(n) filter (where m.next_stage = any($18::text[])), 0))) as item
      from m group by m.month) m
