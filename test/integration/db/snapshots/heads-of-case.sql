select p.seq, p.hash, l.drill, l.no, to_char(l.day, 'YYYY-MM-DD') as day,
      epoch_ms(l.published_at)::float8 as "publishedAt", l.digest
    from published_heads p join head_lists l on l.drill = p.drill and l.no = p.no
    where p.case_id = $1::uuid order by p.seq desc limit $2::int
