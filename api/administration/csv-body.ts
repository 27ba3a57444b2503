/** The body of an import: a CSV file as it is, no form around it. */
import express, { type RequestHandler } from 'express';
import { problem } from '../http/problem.ts';
import type { Call } from '../http/route.ts';
import { MOST_LINES, readTable, type Table, type Unreadable } from './csv-table.ts';

const LARGEST_FILE = 2 * 1024 * 1024;
/** As browsers name a .csv; Windows with Excel calls it a sheet of Excel. */
const TYPES = ['text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel'];

const raw = express.raw({ limit: LARGEST_FILE, type: () => true });

const UNREADABLE: Readonly<Record<Unreadable, { readonly zh: string; readonly en: string }>> = {
  not_text: { zh: '不是文本文件', en: 'Not a text file' },
  not_csv: { zh: '引号不成对，不是 CSV', en: 'Quotes do not match: not CSV' },
  empty: { zh: '没有列名或者没有数据', en: 'No column names, or no data' },
  too_many_lines: { zh: `超过 ${MOST_LINES} 行`, en: `More than ${MOST_LINES} lines` },
};

/** @throws Problem media_type_unsupported, csv_unreadable; body-parser's error for a file that is too large */
export async function csvBody({
  req,
  res,
}: Pick<Call, 'req' | 'res'>): Promise<{ bytes: Buffer; table: Table }> {
  if (req.is(TYPES) === false) throw problem('media_type_unsupported');
  await new Promise<void>((resolve, reject) => {
    const done: Parameters<RequestHandler>[2] = (error?: unknown) => (error ? reject(error) : resolve());
    raw(req, res, done);
  });
  const bytes: unknown = req.body;
  if (!Buffer.isBuffer(bytes)) throw problem('csv_unreadable', { detail: UNREADABLE.empty });
  const table = readTable(bytes);
  if (typeof table === 'string') throw problem('csv_unreadable', { detail: UNREADABLE[table] });
  return { bytes, table };
}
