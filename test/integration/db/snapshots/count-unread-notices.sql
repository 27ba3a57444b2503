select least(count(*), $1::int)::int as unread
    from ((
        select n.notice_id from notices n
        where n.person_id = $2::uuid and n.created_at > now() - make_interval(days => $3::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $4::uuid)
        order by n.created_at desc limit $5::int)
      union all (
        select n.notice_id from notices n
        where n.unit_id = $6 and (n.roles is null or n.roles && $7::text[]) and n.created_at > now() - make_interval(days => $8::int) and not exists (select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = $9::uuid)
        order by n.created_at desc limit $10::int)) n
