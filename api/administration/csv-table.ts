/**
 * A CSV file as a table with named columns. Chinese Excel writes GB18030 (GBK), newer ones UTF-8 with a mark, "Unicode text"
 * UTF-16 with tabs: what it is, is told by its bytes.
 */
import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';

/** Of a file, without the line of column names. */
export const MOST_LINES = 5_000;

interface Row {
  /** In the file, from 1. */
  readonly line: number;
  readonly values: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export type Unreadable = 'not_text' | 'not_csv' | 'empty' | 'too_many_lines';

/** @returns undefined for bytes that are no text in any of the three */
export function textOf(bytes: Uint8Array): string | undefined {
  const encoding = isUtf16(bytes) ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'gb18030';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

/** What parts the columns: the sign of which the first line has most. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => first.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** csv-parse tells the line on which a record ends; a quoted value may have taken several. */
function records(text: string): readonly Record[] {
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as readonly Record[];
}

const isBlank = (values: readonly string[]): boolean => values.every((value) => value === '');

export function readTable(bytes: Uint8Array): Table | Unreadable {
  const text = textOf(bytes);
  if (text === undefined || text.includes('\0')) return 'not_text';
  try {
    const [first, ...rest] = records(text);
    if (first === undefined || isBlank(first.record)) return 'empty';
    const rows = rest
      .filter(({ record }) => !isBlank(record))
      .map(({ record, info }) => ({ line: info.lines, values: record }));
    if (rows.length === 0) return 'empty';
    return rows.length > MOST_LINES ? 'too_many_lines' : { columns: first.record, rows };
  } catch (error) {
    if (error instanceof CsvError) return 'not_csv';
    throw error;
  }
}
