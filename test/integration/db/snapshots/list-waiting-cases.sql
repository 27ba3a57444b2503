with moment as (
      select clock_timestamp() - $1::int * interval '1 millisecond' as latest,
        clock_timestamp() - $2::int * $3::int * interval '1 millisecond' as latest_drill),
    inputs as (
      select p.case_id, p.drill, count(*)::int as inputs, min(p.received_at) as since from inbox_pending p, moment
      where p.received_at < case when p.drill then latest_drill else latest end
      group by p.case_id, p.drill order by p.drill, since limit $4::int),
    due as (
      select d.case_id, c.drill, 0 as inputs, min(d.due_at_real) as since
      from deadlines d join cases c on c.case_id = d.case_id, moment
      where d.status = 'armed' and d.due_at_real < case when c.drill then latest_drill else latest end
        and c.archived_at is null and not exists (
          select from case_inputs i where i.case_id = d.case_id
            and i.input_id = 'expiry:' || d.deadline_id || ':' || (d.detail ->> 'revision'))
      group by d.case_id, c.drill order by c.drill, since limit $5::int)
    select case_id as "caseId", bool_or(drill) as drill, max(inputs) as inputs
    from (select * from inputs union all select * from due) w
    where not exists (select from case_strikes s where s.case_id = w.case_id and s.strikes >= $6::int)
    group by case_id order by bool_or(drill), min(since) limit $7::int
