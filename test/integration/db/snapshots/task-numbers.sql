with t as materialized (
      select t.unit_id, t.kind, t.status, t.outcome, t.attempt_no, t.due_sort,
        (extract(epoch from t.accepted_at_real - greatest(t.issued_at_real, least(t.round_at_real, t.accepted_at_real))) / 3600)::float8 as to_accept,
        (extract(epoch from t.first_attempt_at_real - t.issued_at_real) / 3600)::float8 as to_first_attempt,
        (extract(epoch from t.completed_at_real - t.issued_at_real) / 3600)::float8 as to_completion,
        case when t.kind = 'service' then t.detail -> 'attempts' end as attempts
      from tasks t join cases c on c.case_id = t.case_id
      where not t.drill and t.issued_at_real >= from_epoch_ms($1::bigint)
        and t.issued_at_real < from_epoch_ms($2::bigint)
        and t.unit_id = $3
        and t.kind = $4
        and ((t.unit_path <@ $5::ltree) or ((c.station_path <@ $6::ltree and c.stage = any($7::text[]))
    or c.case_id = any(array(select a.case_id from assignments a where a.person_id = $8::uuid and a.status = 'active'))
    or c.open_to && $9::text[]))
    ), rows as (
      select jsonb_strip_nulls(jsonb_build_object('unitId', t.unit_id, 'unitName', (select u.name from units u where u.unit_id = t.unit_id), 'kind', t.kind,
        'issued', count(*), 'open', count(*) filter (where t.status in ('issued', 'accepted')),
        'overdue', count(*) filter (where t.status in ('issued', 'accepted') and t.due_sort < now()),
        'returned', count(*) filter (where t.status = $10), 'completed', count(*) filter (where t.status = $11),
        'confirmed', count(*) filter (where t.status = $12), 'rejected', count(*) filter (where t.status = $13),
        'withdrawn', count(*) filter (where t.status = $14), 'expired', count(*) filter (where t.status = $15),
        'again', count(*) filter (where t.attempt_no > 1),
        'toAccept', case when count(t.to_accept) > 0 then jsonb_build_object(
          'median', round((percentile_cont(array[0.5, 0.9]) within group (order by t.to_accept))[1]::numeric, 1), 'p90', round((percentile_cont(array[0.5, 0.9]) within group (order by t.to_accept))[2]::numeric, 1)) end,
        'toFirstAttempt', case when count(t.to_first_attempt) > 0 then jsonb_build_object(
          'median', round((percentile_cont(array[0.5, 0.9]) within group (order by t.to_first_attempt))[1]::numeric, 1), 'p90', round((percentile_cont(array[0.5, 0.9]) within group (order by t.to_first_attempt))[2]::numeric, 1)) end,
        'toCompletion', case when count(t.to_completion) > 0 then jsonb_build_object(
          'median', round((percentile_cont(array[0.5, 0.9]) within group (order by t.to_completion))[1]::numeric, 1), 'p90', round((percentile_cont(array[0.5, 0.9]) within group (order by t.to_completion))[2]::numeric, 1)) end)) as item
      from t group by t.unit_id, t.kind), tried as (
      select t.unit_id, a -> 'facts' ->> 'method' as method, a ->> 'result' = 'done' as done,
        t.status = 'confirmed' and t.outcome = 'served' as served
      from t cross join lateral jsonb_array_elements(t.attempts) as a
      where t.kind = 'service' and a -> 'facts' ->> 'method' is not null
    ), by_method as (
      select jsonb_build_object('unitId', unit_id, 'method', method, 'attempts', count(*),
        'done', count(*) filter (where done), 'confirmed', count(*) filter (where done and served)) as item
      from tried group by unit_id, method
    )
    select jsonb_build_object(
      'tasks', (select coalesce(jsonb_agg(item order by item ->> 'unitId', item ->> 'kind'), '[]') from rows),
      'methods', (select coalesce(jsonb_agg(item order by item ->> 'unitId', item ->> 'method'), '[]') from by_method)) as numbers
