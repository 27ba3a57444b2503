select count(*)::int as count from cases where archived_at is null
