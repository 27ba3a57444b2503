create function refuse_change() returns trigger language plpgsql
as $$
begin
  raise exception '% on % is refused: the record is append-only', tg_op, tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
do $$
declare guarded text;
begin
  foreach guarded in array array['case_events', 'case_inputs', 'inbox'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', guarded);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function refuse_change()', guarded);
  end loop;
end $$;
--> statement-breakpoint
create trigger append_only before update of outbox_id, case_id, input_no, ordinal, kind, data, recorded_at or delete
on outbox for each row execute function refuse_change();
--> statement-breakpoint
create trigger no_truncate before truncate on outbox for each statement execute function refuse_change();
--> statement-breakpoint
revoke all on all tables in schema public from public;
--> statement-breakpoint
-- Our own functions only: operators of the extensions must stay usable.
do $$
declare ours regprocedure;
begin
  for ours in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') loop
    execute format('revoke execute on function %s from public', ours);
  end loop;
end $$;
--> statement-breakpoint
grant usage on schema public to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select on units, people, person_roles, cases, parties, assignments, deadlines, obligations, calendars, calendar_version,
  case_events, case_inputs, inbox, inbox_pending, texts to jingfa_api, jingfa_worker;
--> statement-breakpoint
grant select, insert, update, delete on auth_users, auth_sessions, auth_accounts, auth_verifications, auth_rate_limits,
  rate_counters to jingfa_api;
--> statement-breakpoint
grant select, update (attempts, claimed_until, delivered_at) on outbox to jingfa_worker;
--> statement-breakpoint
grant execute on function accept_input(jsonb), load_case(uuid, int, int) to jingfa_api;
--> statement-breakpoint
grant execute on function record_input(jsonb), load_case(uuid, int, int) to jingfa_worker;
--> statement-breakpoint
grant execute on function epoch_ms(timestamptz), from_epoch_ms(bigint), cjk_terms(text), cjk_grams(text), input_outcome(case_inputs),
  case_input(jsonb, timestamptz), outcome_of(uuid, text), current_calendar() to jingfa_api, jingfa_worker;
