-- Bodies that the planner may inline: with `timestamptz + interval` and `extract` of a timestamptz, which are only stable,
-- each of the ten conversions of an append was a query of its own. The values are the same.
create or replace function epoch_ms(moment timestamptz) returns bigint
language sql immutable parallel safe strict
as $$ select (extract(epoch from moment - timestamptz '1970-01-01 00:00:00+00') * 1000)::bigint $$;
--> statement-breakpoint
create or replace function from_epoch_ms(ms bigint) returns timestamptz
language sql immutable parallel safe strict
as $$ select to_timestamp(ms::float8 / 1000) $$;
--> statement-breakpoint
-- `party_names` is named only when it changes: naming it computes the pieces of names (`party_grams`) anew.
create or replace function write_case(request jsonb, head record_head, moment timestamptz) returns void language plpgsql volatile
as $$
declare p jsonb := request -> 'projection'; wanted uuid := (request ->> 'caseId')::uuid; names text;
begin
  if p is null then
    update cases set input_no = head.input_no, seq = head.seq, head_hash = head.head_hash where case_id = wanted;
    return;
  end if;
  names := write_parties(wanted, p -> 'parties');
  perform write_assignments(wanted, p -> 'assignments');
  perform write_deadlines(wanted, p -> 'deadlines');
  perform write_obligations(wanted, p -> 'obligations');
  if names is not null then update cases set party_names = names where case_id = wanted and party_names <> names; end if;
  update cases c set input_no = head.input_no, seq = head.seq, head_hash = head.head_hash, stage = p ->> 'stage',
    version = (p ->> 'version')::int, concluded = p ->> 'concluded', calendar_version = p ->> 'calendarVersion',
    archived_at = case when (p ->> 'archived')::boolean then coalesce(c.archived_at, moment) end,
    next_due_at = from_epoch_ms((p ->> 'nextDueAt')::bigint), last_activity_at = moment
  where c.case_id = wanted;
end $$;
--> statement-breakpoint
-- A case is rewritten at each input and most of its fifteen indexes need not hear of it, where its page has room.
alter table cases set (fillfactor = 70);
--> statement-breakpoint
alter table obligations set (fillfactor = 80);
