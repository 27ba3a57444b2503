/** Finding a case as people paste and type: numbers with their labels and widths, and names that look like numbers. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedNumber, listCases } from '../../../db/queries/cases/list-cases.ts';
import { openPlatform, type Platform, scopeOf } from './support/platform.ts';
import { recordCase } from './support/sample-cases.ts';

let platform: Platform;
let caseId: string;
let caseNumber: string;
const found = async (q: string) =>
  (await listCases(platform.api, scopeOf('police'), { q }, { limit: 10 })).items.map((item) => item.caseId);

beforeAll(async () => {
  platform = await openPlatform();
  ({ caseId } = await recordCase(platform, { names: ['张三', '7-11便利店'] }));
  // The names are the parties' texts' in the record; the projection of a sample has none.
  await platform.owner.rows(
    sql`update cases set party_names = '张三\n7-11便利店' where case_id = ${caseId}::uuid`,
  );
  const [item] = (await listCases(platform.api, scopeOf('police'), {}, { limit: 1 })).items;
  caseNumber = item?.caseNumber ?? '';
});
afterAll(() => platform?.close());

it.each([
  ['as it is', (number: string) => number],
  ['a part of it, in small letters', (number: string) => number.slice(0, 9).toLowerCase()],
  ['with its label', (number: string) => `案号：${number}`],
  [
    'in full width',
    (number: string) =>
      number.replaceAll(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
  ],
  ['with wide blanks and brackets', (number: string) => `　（${number} ）`],
  ['with long dashes', (number: string) => number.replaceAll('-', '—')],
])('finds a number %s', async (_how, written) => {
  expect(caseNumber).toMatch(/^JF-/);
  expect(await found(written(caseNumber))).toEqual([caseId]);
});

it('finds a name that looks like a number, and no case by a number of none', async () => {
  expect(await found('7-11')).toEqual([caseId]);
  expect(await found('7-12')).toEqual([]);
  expect(askedNumber('张三')).toBeUndefined();
});
