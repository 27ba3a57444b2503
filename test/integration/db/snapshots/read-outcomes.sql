select jsonb_strip_nulls(jsonb_build_object('caseId', i.case_id, 'inputId', i.input_id, 'caseNumber', c.case_number))
        || jsonb_build_object('outcome', input_outcome(i)) as item
    from jsonb_to_recordset($1::text::jsonb) as k ("caseId" uuid, "inputId" text)
    join case_inputs i on i.case_id = k."caseId" and i.input_id = k."inputId"
    left join cases c on c.case_id = i.case_id
