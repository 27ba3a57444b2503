with wanted as (
      select c.case_id, c.calendar_version = $1 or i.outcome = 'applied' as done,
        i.outcome = 'refused' or t.fault is not null as failed
      from cases c
      left join calendar_tellings t on t.version = $2 and t.case_id = c.case_id
      left join case_inputs i on i.case_id = c.case_id and i.input_id = 'calendar:' || $3
      where case when (select v.version from calendar_version v) = $4 then c.archived_at is null
        else t.case_id is not null end
    )
    select count(*)::int as total, (count(*) filter (where done))::int as done,
      (count(*) filter (where failed and not coalesce(done, false)))::int as failed from wanted
