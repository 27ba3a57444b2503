select i.case_id as "caseId", i.input_id as "inputId" from case_inputs i
    where i.refusal ->> 'code' = 'judgement_failed'
      and i.recorded_at > clock_timestamp() - $1::bigint * interval '1 millisecond'
    order by i.recorded_at desc, i.case_id, i.input_no limit $2::int
