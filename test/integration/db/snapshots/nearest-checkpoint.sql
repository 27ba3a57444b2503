select k.input_no as "inputNo", k.seq, k.state
    from case_checkpoints k
    join case_events e on e.case_id = k.case_id and e.seq = k.seq and e.hash = k.head_hash
    where k.case_id = $1::uuid and k.version = $2 and k.input_no <= $3::int
      and k.seq <= coalesce($4::int, k.seq)
    order by k.seq desc limit 1
