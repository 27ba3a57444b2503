/** Lines of an import with their values by column; what is wrong is told line by line, and no value is quoted. */
import type { Words } from '../../domain/words.ts';
import { LINE_FAULTS, type LineFault } from './import-faults.ts';
import type { Table } from './csv-table.ts';

export interface LineProblem extends Words {
  readonly line: number;
  readonly column: string;
  readonly code: LineFault;
}

/** The names under which a column may stand; the first is the one that is told. */
export type Columns<C extends string> = Readonly<Record<C, readonly [string, ...string[]]>>;

export interface Line<C extends string> {
  readonly line: number;
  readonly values: Readonly<Record<C, string>>;
}

/** Collects what is wrong. */
export class Problems<C extends string> {
  readonly all: LineProblem[] = [];
  readonly #columns: Columns<C>;

  constructor(columns: Columns<C>) {
    this.#columns = columns;
  }

  tell(line: number, column: C, code: LineFault): void {
    this.#add(line, this.#columns[column][0], code);
  }

  /** About a column that has no name of ours. */
  tellUnnamed(line: number, column: string, code: LineFault): void {
    this.#add(line, column, code);
  }

  /** A column that the file has and we do not know, by the name that the file gives it. */
  tellUnknown(line: number, header: string): void {
    const { zh, en } = LINE_FAULTS.column_unknown;
    this.all.push({
      line,
      column: header,
      code: 'column_unknown',
      zh: `${zh}“${header}”`,
      en: `${en}: “${header}”`,
    });
  }

  #add(line: number, column: string, code: LineFault): void {
    this.all.push({ line, column, code, ...LINE_FAULTS[code] });
  }
}

const LONGEST_HEADER = 40;

/** As the file has it, on one line and cut. */
function headerShown(header: string): string {
  const seen = header.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return seen.length > LONGEST_HEADER ? `${seen.slice(0, LONGEST_HEADER)}…` : seen;
}

/** A first line in which no name is known may be no header at all but somebody's data: its values are told by their place. */
function tellUnknown<C extends string>(
  columns: readonly string[],
  found: readonly (C | undefined)[],
  problems: Problems<C>,
): void {
  const isHeader = found.some((name) => name !== undefined);
  for (const [index, header] of columns.entries()) {
    if (header === '' || found[index] !== undefined) continue;
    const shown = headerShown(header);
    if (isHeader && shown !== '') problems.tellUnknown(1, shown);
    else problems.tellUnnamed(1, `#${index + 1}`, 'column_unknown');
  }
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** @returns the lines that have a value in every column that must have one */
export function linesOf<C extends string>(
  { columns, rows }: Table,
  wanted: Columns<C>,
  problems: Problems<C>,
  optional: readonly C[] = [],
): readonly Line<C>[] {
  const names = Object.keys(wanted) as C[];
  const of = (header: string): C | undefined => names.find((name) => wanted[name].includes(plain(header)));
  const found = columns.map(of);
  tellUnknown(columns, found, problems);
  for (const name of names) {
    if (!found.includes(name) && !optional.includes(name)) problems.tell(1, name, 'column_missing');
  }
  if (problems.all.length > 0) return [];
  return rows.flatMap(({ line, values }) => {
    if (values.length > columns.length) problems.tellUnnamed(line, `#${columns.length + 1}`, 'line_too_long');
    const given = Object.fromEntries(
      names.map((name) => [name, values[found.indexOf(name)] ?? '']),
    ) as Record<C, string>;
    const empty = names.filter((name) => given[name] === '' && !optional.includes(name));
    for (const name of empty) problems.tell(line, name, 'value_missing');
    return empty.length > 0 ? [] : [{ line, values: given }];
  });
}

/** A unit as people write it: id, code or name. */
export function unitNamed<U extends { unitId: string; code: string; name: string }>(
  units: readonly U[],
  asked: string,
): U | 'unit_unknown' | 'unit_ambiguous' {
  const typed = asked.normalize('NFKC').trim();
  const byId = units.find(({ unitId }) => unitId === typed);
  if (byId !== undefined) return byId;
  const named = units.filter(({ name, code }) => name.normalize('NFKC') === typed || code === typed);
  const [only] = named;
  if (only === undefined) return 'unit_unknown';
  return named.length === 1 ? only : 'unit_ambiguous';
}
