select jsonb_strip_nulls(jsonb_build_object('what', e.what, 'at', epoch_ms(e.at),
    'name', coalesce(w.name, p.name),
    'identity', e.detail -> 'identity', 'fault', e.detail -> 'fault')) as event
  from online_events e join bookings b on b.booking_id = e.booking_id
    left join online_seats s on s.booking_id = e.booking_id and s.seat = e.seat
    left join people w on w.person_id = s.person_id left join parties p on p.case_id = b.case_id and p.party_id = s.party_id
  where e.booking_id = $1::uuid order by e.event_id desc limit 500
