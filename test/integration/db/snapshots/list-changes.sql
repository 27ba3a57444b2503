select i.type, i.kind, i.version, w.name, i.person_id is not null and w.person_id is null as "byParty",
      epoch_ms(i.received_at)::float8 as "receivedAt", c.clock
    from case_inputs i join cases c on c.case_id = i.case_id left join people w on w.person_id = i.person_id
    where i.case_id = $1::uuid and i.outcome = 'applied' and i.version > $2::int
    order by i.input_no limit 20
