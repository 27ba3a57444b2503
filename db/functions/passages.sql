-- The stages that a case went through (case_passages), from the events of its record alone.

-- What the record of a case says of its passages, a row for each stage that it entered.
create or replace function passages_of_record(wanted uuid) returns setof case_passages language sql stable
as $$
  select p.case_id, p.seq, p.stage, p.at, p.on_day, p.left_on, p.next_stage, p.left_on - p.on_day,
    c.station_id, c.court_id, c.station_path, c.court_path, c.drill
  from (
    select e.*, lead(e.stage) over in_order as next_stage, lead(e.on_day) over in_order as left_on
    from (
      select case_id, seq, at, (at at time zone 'Asia/Shanghai')::date as on_day, stage_of_event(type, body) as stage
      from case_events where case_id = wanted and type in ('case_opened', 'stage_entered')) e
    window in_order as (order by e.seq)) p
  join cases c on c.case_id = p.case_id
$$;

create or replace function stage_of_event(type text, body text) returns text language sql immutable
as $$
  select case type when 'case_opened' then 'intake' else body::jsonb #>> '{data,stage}' end
$$;

-- Ends the passage in which the case stands and begins the next. The case is held by `record_input`.
create or replace function follow_passage() returns trigger language plpgsql
as $$
declare today date := (new.at at time zone 'Asia/Shanghai')::date; entered text := stage_of_event(new.type, new.body);
begin
  update case_passages p set left_on = today, next_stage = entered, days = today - p.entered_on
  where p.case_id = new.case_id and p.left_on is null;
  insert into case_passages (case_id, seq, stage, entered_at, entered_on, station_id, court_id, station_path, court_path, drill)
  select c.case_id, new.seq, entered, new.at, today, c.station_id, c.court_id, c.station_path, c.court_path, c.drill
  from cases c where c.case_id = new.case_id;
  return null;
end $$;

create or replace trigger passages_follow_record after insert on case_events for each row
when (new.type in ('case_opened', 'stage_entered')) execute function follow_passage();

-- One more, or one less, of the passages that ended in its month; of exercises none is counted.
create or replace function add_to_month(passage case_passages, more int) returns void language plpgsql volatile
as $$
begin
  if passage.left_on is null or passage.drill then return; end if;
  -- Two statements that move several months of one station take them one after the other, whatever their order.
  perform pg_advisory_xact_lock(hashtextextended('passage_months/' || passage.station_id, 0));
  insert into passage_months as m (month, station_id, court_id, stage, next_stage, station_path, court_path, n)
  values (date_trunc('month', passage.left_on), passage.station_id, passage.court_id, passage.stage, passage.next_stage,
    passage.station_path, passage.court_path, more)
  on conflict (month, station_id, court_id, stage, next_stage) do update set n = m.n + excluded.n;
end $$;

create or replace function count_passage() returns trigger language plpgsql
as $$
begin
  if tg_op <> 'INSERT' then perform add_to_month(old, -1); end if;
  if tg_op <> 'DELETE' then perform add_to_month(new, 1); end if;
  return null;
end $$;

create or replace trigger months_follow_passages after insert or update or delete on case_passages for each row
execute function count_passage();

-- For the nightly comparison: whether the rows are others than the record says, and the rows written anew.
create or replace function passages_differ(wanted uuid) returns boolean language sql stable
as $$
  select exists ((select * from passages_of_record(wanted) except select * from case_passages p where p.case_id = wanted)
    union all (select * from case_passages p where p.case_id = wanted except select * from passages_of_record(wanted)))
$$;

create or replace function rewrite_passages(wanted uuid) returns void language sql volatile
as $$
  delete from case_passages p where p.case_id = wanted;
  insert into case_passages select * from passages_of_record(wanted);
$$;

grant execute on function passages_differ(uuid), passages_of_record(uuid), stage_of_event(text, text) to jingfa_worker;
