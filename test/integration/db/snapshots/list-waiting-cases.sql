with moment as (select clock_timestamp() - $1::int * interval '1 millisecond' as latest),
    inputs as (
      select case_id, count(*)::int as inputs, min(received_at) as since from inbox_pending
      where received_at < (select latest from moment) group by case_id order by since limit $2::int),
    due as (
      select d.case_id, 0 as inputs, min(d.due_at_real) as since from deadlines d join cases c on c.case_id = d.case_id
      where d.status = 'armed' and d.due_at_real < (select latest from moment) and c.archived_at is null
      group by d.case_id order by since limit $3::int)
    select case_id as "caseId", max(inputs) as inputs from (select * from inputs union all select * from due) w
    group by case_id order by min(since) limit $4::int
