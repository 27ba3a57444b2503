select c.case_id as "caseId", c.case_number as "caseNumber", c.stage, c.drill, c.policy,
      jsonb_build_object('id', u.unit_id, 'name', u.name) as station,
      coalesce((select jsonb_agg(d.detail order by d.due_at_real, d.deadline_id) from deadlines d
        where d.case_id = c.case_id and d.status = 'armed'), '[]') as deadlines
    from cases c join units u on u.unit_id = c.station_id
    where c.archived_at is null and c.case_id > $1::uuid
    order by c.case_id limit $2::int
