select settle_sent_notices($1::uuid[])
