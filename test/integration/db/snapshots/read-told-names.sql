select true as "inFull", coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind, 'name', p.name))
        order by p.ordinal) from parties p where p.case_id = c.case_id), '[]') as parties,
      coalesce((select jsonb_object_agg(w.person_id, w.name) from people w
        where w.person_id = any($1::uuid[])), '{}') as people,
      coalesce((
      select jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'body', e.body) order by e.seq)
      from case_events e where e.case_id = c.case_id and e.seq < $2::int and (
        e.seq = any($3::text[]::int[])
        or case e.type
          when 'instrument_issued' then e.body::jsonb -> 'data' ->> 'instrumentId' = any($4::text[])
          when 'deadline_armed' then e.body::jsonb -> 'data' ->> 'deadlineId' = any($5::text[])
          when 'deadline_moved' then e.body::jsonb -> 'data' ->> 'deadlineId' = any($6::text[])
          when 'deadline_breached' then e.body::jsonb -> 'data' ->> 'deadlineId' = any($7::text[])
          else false end)), '[]') as earlier
    from cases c
    where c.case_id = $8::uuid and ((c.station_path <@ $9::ltree and c.stage = any($10::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $11::uuid and a.status = 'active'))
    or c.open_to && $12::text[])
