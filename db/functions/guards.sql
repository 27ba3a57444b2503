-- The record is append-only: what refuses a change of it, to the owner too.

create or replace function refuse_change() returns trigger language plpgsql
as $$
begin
  raise exception '% on % is refused: the record is append-only', tg_op, tg_table_name using errcode = '42501';
end $$;

create or replace function guard_document() returns trigger language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    if old.claimed_at is null then return old; end if;
    raise exception 'a claimed document is never removed' using errcode = '42501';
  end if;
  if to_jsonb(new) - array['filename', 'claimed_at', 'claimed_by_input']
      is distinct from to_jsonb(old) - array['filename', 'claimed_at', 'claimed_by_input']
    or (old.claimed_at is not null
      and (new.claimed_at, new.claimed_by_input) is distinct from (old.claimed_at, old.claimed_by_input))
    or (new.filename is not null and new.filename is distinct from old.filename) then
    raise exception 'update on documents is refused: the record is append-only' using errcode = '42501';
  end if;
  return new;
end $$;

create or replace trigger append_only before update or delete on case_events for each row execute function refuse_change();
create or replace trigger append_only before update or delete on case_inputs for each row execute function refuse_change();
create or replace trigger append_only before update or delete on admin_acts for each row execute function refuse_change();
create or replace trigger append_only before update or delete on online_events for each row execute function refuse_change();
create or replace trigger append_only before update or delete on inbox for each row execute function refuse_change();
create or replace trigger append_only before update or delete on head_lists for each row execute function refuse_change();
create or replace trigger append_only before update or delete on published_heads for each row execute function refuse_change();
create or replace trigger append_only before update or delete on issued_papers for each row execute function refuse_change();
create or replace trigger append_only before update or delete on paper_signatures for each row execute function refuse_change();
create or replace trigger append_only before update or delete on paper_acts for each row execute function refuse_change();
create or replace trigger append_only before update or delete on booking_acts for each row execute function refuse_change();
-- Of what must be told only `delivered_at` ever changes.
create or replace trigger append_only before update of outbox_id, case_id, input_no, ordinal, kind, data, recorded_at or delete
on outbox for each row execute function refuse_change();
create or replace trigger append_only before update or delete on documents for each row execute function guard_document();

create or replace trigger no_truncate before truncate on case_events for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on case_inputs for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on admin_acts for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on inbox for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on head_lists for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on published_heads for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on outbox for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on issued_papers for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on paper_signatures for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on paper_acts for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on booking_acts for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on online_events for each statement execute function refuse_change();
create or replace trigger no_truncate before truncate on documents for each statement execute function refuse_change();
