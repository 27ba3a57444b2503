select read_notices($1::uuid, $2, $3::text[], null::uuid[], from_epoch_ms($4::bigint)) as newly
