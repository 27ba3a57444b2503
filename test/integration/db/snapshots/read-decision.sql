select jsonb_build_object('status', case when i.input_id is null then 'pending' else 'decided' end,
        'receivedAt', epoch_ms(b.received_at))
      || case when i.input_id is null then '{}'::jsonb else jsonb_build_object('outcome', input_outcome(i)) end as found
    from inbox b
    left join cases c on c.case_id = b.case_id
    left join case_inputs i on i.case_id = b.case_id and i.input_id = b.input_id
    where b.decision_id = $1::uuid and b.case_id = $2::uuid
      and (b.actor_person_id = $3::uuid or ((c.station_path <@ $4::ltree and c.stage = any($5::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $6::uuid and a.status = 'active'))
    or c.open_to && $7::text[]))
