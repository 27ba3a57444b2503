select exists (select from tasks t where t.case_id = $1::uuid
      and t.status in ('issued', 'accepted', 'returned', 'completed') and ((t.unit_id = $2 and t.kind = any($3::text[])) or ((t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('unitId', $4::text))
        or t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('personId', $5::text)))
      and t.kind = any($6::text[])))) as performs
