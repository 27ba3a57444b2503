select jsonb_strip_nulls(jsonb_build_object('open', count(*), $1::text, count("overdue".case_id), $2::text, count("due_soon_unowned".case_id), $3::text, count("stuck".case_id), $4::text, count("returned".case_id), $5::text, count("refused_today".case_id), $6::text, count("unanswered".case_id),
      'unansweredSince', (select epoch_ms(min(p.entered_at)) from case_passages p
        where p.stage = 'awaiting_judge' and p.left_on is null and not p.drill and (false or (p.court_path <@ $7::ltree))),
      'silentStations', (select count(*) from units u where false and u.kind = 'station' and not exists (
      select from people w join case_inputs i on i.person_id = w.person_id
        and i.received_at >= now() - $8::int * interval '1 day'
      join cases c on c.case_id = i.case_id and not c.drill
      where w.unit_id = u.unit_id)))) as figures
    from cases c
      left join (select distinct x.case_id from (select o.case_id from obligations o where not o.drill and o.due_sort < now() and o.what <> all($9::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($10::text[]))) x) "overdue" on "overdue".case_id = c.case_id
      left join (select distinct x.case_id from (
      select o.case_id from obligations o
      where not o.drill and o.due_sort >= now() and o.due_sort < now() + interval '24 hours' and o.what <> all($11::text[]) and not exists (select from deadlines s where s.case_id = o.case_id
        and s.deadline_id = o.deadline_id and s.rule = any($12::text[])) and (o.person_id is null or o.person_id not in (select w.person_id from people w where w.active and (not exists (select from absences z
          where z.person_id = w.person_id and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date)) or exists (
          select from absences a join people s on s.person_id = a.substitute_id
          where a.person_id = w.person_id and s.active and not exists (select from absences z
          where z.person_id = s.person_id and z.from_day <= (now() at time zone 'Asia/Shanghai')::date and (z.to_day is null or z.to_day >= (now() at time zone 'Asia/Shanghai')::date))))))) x) "due_soon_unowned" on "due_soon_unowned".case_id = c.case_id
      left join (select distinct x.case_id from (
      select n.case_id from cases n where n.archived_at is null and not n.drill
        and not exists (select from obligations o where o.case_id = n.case_id)
      union all select i.case_id from inbox_pending i where not i.drill and i.received_at < now() - interval '5 minutes' and not exists (select from inbox b where b.decision_id = i.decision_id
          and b.envelope ->> 'type' = any($13::text[]))
      union all select k.case_id from case_strikes k where k.strikes >= 2) x) "stuck" on "stuck".case_id = c.case_id
      left join (select distinct x.case_id from (select t.case_id from tasks t where not t.drill and t.status = 'returned' and t.kind <> all($14::text[])) x) "returned" on "returned".case_id = c.case_id
      left join (select distinct x.case_id from (select i.case_id from case_inputs i
      where i.outcome = 'refused' and i.received_at >= (now() at time zone 'Asia/Shanghai')::date::timestamp at time zone 'Asia/Shanghai' and (i.type is null or i.type <> all($15::text[]))) x) "refused_today" on "refused_today".case_id = c.case_id
      left join (select distinct x.case_id from (select n.case_id from cases n
      where n.stage = 'awaiting_judge' and n.archived_at is null and not n.drill) x) "unanswered" on "unanswered".case_id = c.case_id
    where c.archived_at is null and not c.drill and (false or (c.court_path <@ $16::ltree))
