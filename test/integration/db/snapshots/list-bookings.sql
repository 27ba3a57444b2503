select jsonb_strip_nulls(jsonb_build_object('bookingId', b.booking_id, 'exercise', b.exercise, 'version', b.version,
      'startsAt', epoch_ms(b.starts_at), 'endsAt', epoch_ms(b.ends_at),
      'room', case when r.room_id is not null then jsonb_build_object('roomId', r.room_id, 'name', r.name, 'unitId', r.unit_id, 'unit', ru.name) end,
      'people', coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'name', w.name) order by w.name collate "zh-x-icu", w.person_id)
        from people w where w.person_id = any(b.person_ids)), '[]'),
      'session', case when ((c.station_path <@ $1::ltree and c.stage = any($2::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $3::uuid and a.status = 'active'))
    or c.open_to && $4::text[]) then jsonb_build_object('caseId', c.case_id, 'caseNumber', c.case_number,
        'courtCaseNumber', (
      select e.body::jsonb #>> '{data,courtCaseNumber}' from case_events e
      where e.case_id = c.case_id and e.type in ('case_registered', 'confirmation_accepted', 'execution_accepted')
        and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
      order by e.seq desc limit 1), 'matter', c.matter,
        'kind', b.kind, 'hearingId', b.hearing_id, 'mode', b.mode, 'status', b.status,
        'inFull', true,
        'parties', coalesce((select jsonb_agg(jsonb_build_object('partyId', p.party_id,
            'name', case when true then p.name end) order by p.ordinal)
          from parties p where p.case_id = b.case_id and p.party_id = any(b.party_ids)), '[]')) end)) as item
    from bookings b join cases c on c.case_id = b.case_id
      left join rooms r on r.room_id = b.room_id left join units ru on ru.unit_id = r.unit_id
    where b.ends_at > from_epoch_ms($5::bigint) and b.starts_at > from_epoch_ms($6::bigint) - interval '1 day' and b.starts_at < from_epoch_ms($7::bigint) and b.room_id = $8::uuid and $9::uuid = any(b.person_ids) and (r.unit_id = $10 or exists (select from people w where w.person_id = any(b.person_ids) and w.unit_id = $11)) and b.exercise = $12 and b.status in ('booked', 'held') and (((c.station_path <@ $13::ltree and c.stage = any($14::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $15::uuid and a.status = 'active'))
    or c.open_to && $16::text[]) or exists (select from units u where (
      u.path <@ subpath($17::ltree, 0, 2)
      or u.path <@ $18::ltree[]
      or u.path @> $19::ltree
      or (u.kind in ('court', 'bureau') and nlevel(u.path) = 2 and u.path <@ subpath($20::ltree, 0, 1))
    )
        and (u.unit_id = r.unit_id or u.unit_id in (select w.unit_id from people w where w.person_id = any(b.person_ids))))) and (b.starts_at, b.booking_id) > (from_epoch_ms($21::bigint), $22::uuid)
    order by b.starts_at, b.booking_id limit $23::int
