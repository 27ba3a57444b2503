select settle_bounced($1::text::jsonb)
