select jsonb_strip_nulls(jsonb_build_object('noticeId', n.notice_id, 'partyId', n.party_id, 'kind', n.kind, 'drill', n.drill,
      'createdAt', epoch_ms(n.created_at), 'sentAt', epoch_ms(n.sent_at), 'bouncedAt', epoch_ms(n.bounced_at),
      'bounce', n.bounce, 'late', n.sent_at is null and n.created_at < clock_timestamp() - interval '1 day')) as item
    from notices n
    where n.case_id = $1::uuid and n.party_id is not null and n.kind = any($2::text[])
    order by n.created_at desc, n.notice_id limit $3::int
