select l.drill, l.no, to_char(l.day, 'YYYY-MM-DD') as day, epoch_ms(l.published_at)::float8 as "publishedAt",
      l.cases, l.prev_digest as "prevDigest", l.digest from head_lists l where l.drill = $1::boolean and l.no = $2::int
