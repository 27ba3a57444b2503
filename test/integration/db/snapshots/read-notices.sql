select read_notices($1::uuid, $2, $3::text[], $4::uuid[], null::timestamptz) as newly
