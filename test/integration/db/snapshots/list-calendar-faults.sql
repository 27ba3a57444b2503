select c.case_id as "caseId", c.case_number as "caseNumber", coalesce(i.refusal ->> 'code', t.fault) as code,
      i.refusal ->> 'zh' as zh, i.refusal ->> 'en' as en, t.tries, epoch_ms(t.told_at)::float8 as "toldAt"
    from calendar_tellings t join cases c using (case_id)
    left join case_inputs i on i.case_id = t.case_id and i.input_id = 'calendar:' || t.version
    where t.version = $1 and c.calendar_version <> t.version and i.outcome is distinct from 'applied'
      and (i.outcome = 'refused' or t.fault is not null)
    order by c.case_id limit $2::int
