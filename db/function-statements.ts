/** The statements around the files of `db/functions`: what each file defined is noted, the rest of what it defined before dropped. */

export interface FunctionFile {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly digest: string;
}

/** Names and signatures of our own, put into a text of several statements, which takes no parameters. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const textArray = (texts: readonly string[]): string => `array[${texts.map(literal).join(', ')}]::text[]`;

/** Rows of a catalog that this transaction itself wrote, no subtransaction: the functions that it made or made anew. */
const WRITTEN_NOW = 'xmin = pg_current_xact_id()::xid';

export const noteStatement = {
  forget: (files: readonly string[]): string =>
    `delete from drizzle.function_files where file = any(${textArray(files)})`,
  /** An INFO reaches the client whatever its settings. */
  begin: (file: string): string => `do $note$ begin raise info '%', ${literal(file)}; end $note$`,
  end: ({ name, digest }: FunctionFile): string => `
insert into drizzle.function_files (file, digest, functions, applied_at)
select ${literal(name)}, ${literal(digest)}, coalesce(array_agg(p.oid::regprocedure::text order by p.proname), '{}'), clock_timestamp()
from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.${WRITTEN_NOW}
  and not exists (select from drizzle.function_files f where p.oid::regprocedure::text = any(f.functions))`,
};

/** The file that a text of several files had come to when it broke off, and what of that file was read. */
export function fileAt(read: string): [file: string, text: string] {
  const [, file = '', text = ''] =
    /.*\$note\$ begin raise info '%', '([^']+)'; end \$note\$\n;\n(.*)/s.exec(read) ?? [];
  return [file, text];
}

/**
 * Drops functions and the triggers that call them.
 * @param signatures as `regprocedure` writes them; one that is not there is passed over
 * @param which `left over`: only what this transaction has not made anew
 */
export function dropStatement(signatures: readonly string[], which: 'all' | 'left over'): string {
  const old = which === 'all' ? 'true' : `not ${WRITTEN_NOW}`;
  return `
do $drop$
declare statement text; formerly oid[] := array(select to_regprocedure(s)::oid from unnest(${textArray(signatures)}) as s);
begin
  for statement in
    select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger
    where not tgisinternal and tgfoid = any(formerly) and ${old}
  loop execute statement; end loop;
  for statement in
    select format('drop function %s', oid::regprocedure) from pg_proc where oid = any(formerly) and ${old}
  loop execute statement; end loop;
end $drop$`;
}

/**
 * Takes back every grant on functions, since `create or replace` keeps them; the files grant again. The block with its
 * `exception` is a subtransaction, whose rows carry an id of their own: WRITTEN_NOW does not see them as made anew.
 * @param signatures as `regprocedure` writes them; one that is not there is passed over
 */
export function takeBackStatement(signatures: readonly string[]): string {
  return `
do $take_back$
declare statement text;
begin
  for statement in
    select format('revoke all on function %s from %s cascade', p.oid::regprocedure,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end)
    from unnest(${textArray(signatures)}) as s join pg_proc p on p.oid = to_regprocedure(s), aclexplode(p.proacl) as a
    where a.grantee <> p.proowner
  loop execute statement; end loop;
exception when others then raise;
end $take_back$`;
}

/** Takes from PUBLIC what each new function gives it, then has the bodies checked as `create function` would have. */
export const settleStatement = `
do $settle$
declare made record;
begin
  perform set_config('check_function_bodies', 'on', true);
  for made in
    select p.oid, p.oid::regprocedure as signature, l.lanvalidator::regproc as validator, f.file
    from pg_proc p join pg_language l on l.oid = p.prolang
      join drizzle.function_files f on p.oid::regprocedure::text = any(f.functions)
    where p.pronamespace = 'public'::regnamespace and p.${WRITTEN_NOW}
  loop
    raise info '%: %', made.file, made.signature;
    execute format('revoke execute on function %s from public', made.signature);
    execute format('select %s(%s)', made.validator, made.oid);
  end loop;
end $settle$`;
