select jsonb_build_object('bookingId', b.booking_id, 'caseId', b.case_id, 'caseNumber', c.case_number, 'kind', b.kind,
  'mode', b.mode, 'status', b.status, 'startsAt', epoch_ms(b.starts_at), 'endsAt', epoch_ms(b.ends_at), 'clock', c.clock,
  'personIds', to_jsonb(b.person_ids || b.booked_by), 'partyIds', to_jsonb(b.party_ids)) as door from bookings b join cases c on c.case_id = b.case_id where b.booking_id = $1::uuid
