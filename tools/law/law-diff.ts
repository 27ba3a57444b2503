/**
 * `npm run law:diff -- FROM TO [--cases DIR]`: judges recorded cases anew under two policy profiles and prints which clocks and which
 * answers differ; `record` as FROM judges each decision on its own record, under the profile of the case, and goes on whatever it
 * answers. DIR holds histories as
 * `npm run record:histories` keeps them (default test/replay/histories). It decides nothing and writes nothing; exit code 0.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPolicyId, POLICIES } from '../../domain/law/policy.ts';
import { type Difference, differences, differencesOnRecord, table } from './compare.ts';
import { judgedOnRecord } from './judged-on-record.ts';
import { readRecordedCases, type RecordedCase } from './recorded-cases.ts';
import { type Replayed, replayUnder } from './replay-under.ts';

const HISTORIES = resolve(import.meta.dirname, '../../test/replay/histories');
const USAGE = `usage: npm run law:diff -- FROM TO [--cases DIR], FROM one of ${[...POLICIES, 'record'].join(', ')}, TO one of ${POLICIES.join(', ')}`;

function judged(how: string, one: RecordedCase): Replayed {
  if (!isPolicyId(how)) throw new Error(USAGE);
  return replayUnder(how, one);
}

export interface LawDiff {
  readonly cases: number;
  readonly rows: readonly Difference[];
  /** Files in which no opening was found. */
  readonly without: readonly string[];
}

export function lawDiff(from: string, to: string, folder: string): LawDiff {
  if (!isPolicyId(to)) throw new Error(USAGE);
  const { cases, without } = readRecordedCases(folder);
  const rows = cases.flatMap((one) =>
    from === 'record'
      ? differencesOnRecord(one.name, judgedOnRecord(one))
      : differences(one.name, judged(from, one), judged(to, one)),
  );
  return { cases: cases.length, rows, without };
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { cases: { type: 'string', default: HISTORIES } },
  });
  const [from, to] = positionals;
  if (from === undefined || to === undefined) throw new Error(USAGE);
  const { cases, rows, without } = lawDiff(from, to, resolve(values.cases));
  const differing = new Set(rows.map((row) => row.case)).size;
  process.stdout.write(`${table(rows, [from, to])}\n\n`);
  process.stdout.write(`${cases} cases, ${differing} of them differ in ${rows.length} lines.\n`);
  if (without.length > 0) process.stdout.write(`Without an opening, left out: ${without.join(', ')}.\n`);
}
