update outbox o set attempts = o.attempts + 1,
      claimed_until = clock_timestamp() + $1::int * interval '1 millisecond'
    from (
      select outbox_id from outbox
      where delivered_at is null and (claimed_until is null or claimed_until < clock_timestamp())
      order by recorded_at, outbox_id limit $2::int for update skip locked
    ) w
    where o.outbox_id = w.outbox_id
    returning o.outbox_id as "outboxId", o.case_id as "caseId", o.input_no as "inputNo", o.kind, o.data, o.attempts
