select jsonb_strip_nulls(jsonb_build_object(
    'caseId', c.case_id, 'caseNumber', c.case_number, 'stage', c.stage, 'version', c.version, 'policy', c.policy,
    'clock', c.clock, 'drill', c.drill, 'source', c.source, 'matter', c.matter, 'stationId', c.station_id,
    'stationName', s.name, 'courtId', c.court_id, 'courtName', t.name, 'openedOn', c.opened_on,
    'openedAt', epoch_ms(c.opened_at), 'lastActivityAt', epoch_ms(c.last_activity_at),
    'nextDueAtReal', epoch_ms(c.next_due_at), 'overdue', exists (select from obligations o where o.case_id = c.case_id and o.due_sort < now()), 'concluded', c.concluded,
    'inFull', true,
    'parties', coalesce((select jsonb_agg(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind, 'name', p.name) order by p.ordinal)
      from parties p where p.case_id = c.case_id), '[]'))) as item
    from (
      select c.* from cases c
      where ((c.station_path <@ $1::ltree and c.stage = any($2::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $3::uuid and a.status = 'active'))
    or c.open_to && $4::text[])
      order by c.opened_at desc, c.case_id desc limit $5::int
    ) c
    join units s on s.unit_id = c.station_id
    join units t on t.unit_id = c.court_id
    order by c.opened_at desc, c.case_id desc
