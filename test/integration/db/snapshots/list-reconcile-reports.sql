select jsonb_build_object('reportId', r.report_id, 'startedAt', epoch_ms(r.started_at), 'finishedAt', epoch_ms(r.finished_at),
      'counts', r.counts, 'findings', r.findings) as item
    from reconcile_reports r where (r.started_at, r.report_id) < (from_epoch_ms($1::bigint), $2::uuid) order by r.started_at desc, r.report_id desc limit $3::int
