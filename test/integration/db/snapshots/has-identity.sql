select exists (select from parties p join texts x on x.text_id = p.text_id
      where p.case_id = $1::uuid and p.status = 'active' and p.role = $2
        and x.kind = 'party' and x.body::jsonb ->> 'idNumber' = $3) as found
