/** Reads the text of a file of `db/functions` as far as ADR 0011 needs: the functions that its statements define, hang and grant. */
import type { FunctionFile } from './function-statements.ts';

interface Statement {
  /** Of its first word, counted from 1. */
  readonly line: number;
  /** In lower case with single spaces, without comments, strings, quoted names and bodies. */
  readonly text: string;
}

/** Names of functions: those that a statement defines, and those that it needs its own file to define. */
interface Names {
  readonly defines: readonly string[];
  readonly needs: readonly string[];
}

/** Comments (one may stand in another), `E''` and plain strings, quoted names, and bodies between `$$` or `$tag$`. */
const OPAQUE =
  /--[^\n]*|\/\*(?:\/\*[\s\S]*?\*\/|[\s\S])*?\*\/|\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'[^']*'|"[^"]*"|(?<![\w$])(\$(?:[a-zA-Z_]\w*)?\$)[\s\S]*?\1/g;
const FUNCTION = /^create (?:or replace )?function (\w+) ?\(/;
const TRIGGER = /^create (?:or replace )?trigger .* execute function (\w+) ?\([^()]*\)$/;
const GRANT = /^grant execute on function ([\w, ]+) to [\w, ]+$/;
/** Of a function in a grant; its types may have parentheses of their own: `numeric(3, 2)`. */
const PARAMETERS = /\((?:[^()]|\([^()]*\))*\)/g;

function statementsOf(text: string): Statement[] {
  const bare = text.replace(OPAQUE, (opaque) => opaque.replaceAll(/[^\n]/g, ' '));
  let line = 1;
  return bare.split(';').flatMap((part) => {
    const blank = /^\s*/.exec(part)?.[0] ?? '';
    const first = line + blank.split('\n').length - 1;
    line += part.split('\n').length - 1;
    const words = part.trim().replaceAll(/\s+/g, ' ').toLowerCase();
    return words === '' ? [] : [{ line: first, text: words }];
  });
}

/** `undefined` for every statement that is none of the three, such as `commit`, which would end the transaction midway. */
function namesIn(statement: string): Names | undefined {
  const [, defined] = FUNCTION.exec(statement) ?? [];
  if (defined !== undefined) return { defines: [defined], needs: [] };
  const [, called] = TRIGGER.exec(statement) ?? [];
  if (called !== undefined) return { defines: [], needs: [called] };
  const [, granted] = GRANT.exec(statement.replaceAll(PARAMETERS, '')) ?? [];
  return granted === undefined
    ? undefined
    : { defines: [], needs: granted.split(',').map((name) => name.trim()) };
}

function refusal(file: string, line: number, why: string): Error {
  return new Error(`db/functions/${file}:${line}: ${why}; the functions are as they were`);
}

function readNames({ name, text }: FunctionFile): (Names & { readonly line: number })[] {
  return statementsOf(text).map((statement) => {
    const names = namesIn(statement.text);
    if (names !== undefined) return { ...names, line: statement.line };
    const start = statement.text.split(' ').slice(0, 4).join(' ');
    throw refusal(
      name,
      statement.line,
      `"${start}" is refused: a file holds only "create function", "create trigger … execute function" and ` +
        '"grant execute on function", of functions named without a schema, their bodies in $$',
    );
  });
}

/**
 * Each function has one home, and its triggers and grants stand there. Two files that define the same function would take
 * it from one another at every change; a trigger elsewhere would be dropped when the function's file changes, a grant
 * elsewhere taken back. A statement that writes another file's function would also have it noted as its own.
 * @throws Error naming file and line
 */
export function checkOneHome(files: readonly FunctionFile[]): void {
  const homes = new Map<string, string>();
  for (const file of files) {
    const statements = readNames(file);
    for (const { line, defines } of statements) {
      for (const defined of defines) {
        const other = homes.get(defined) ?? file.name;
        if (other !== file.name) throw refusal(file.name, line, `${defined} is defined in ${other} too`);
        homes.set(defined, file.name);
      }
    }
    const own = new Set(statements.flatMap(({ defines }) => defines));
    for (const { line, needs } of statements) {
      const foreign = needs.find((needed) => !own.has(needed));
      if (foreign === undefined) continue;
      throw refusal(file.name, line, `a trigger or grant of ${foreign} belongs in the file that defines it`);
    }
  }
}
