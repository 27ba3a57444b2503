select x.body::jsonb as details, p.text_id as "textId" from parties p
    join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
    where p.case_id = $1::uuid and p.party_id = $2 and x.body is not null
