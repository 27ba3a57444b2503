/** Finding a case as people paste and type: numbers with their labels and widths, and names that look like numbers. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedNumber } from '../../../db/queries/cases/case-search.ts';
import { listCases } from '../../../db/queries/cases/list-cases.ts';
import { searchForm } from '../../../words/search-form.ts';
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
    sql`update cases set party_names = (select string_agg(search_form(one), E'\\n') from unnest(array['张三', '7-11便利店',
      '买买提·艾力', '北京大地（集团）有限公司', '139 0454-0001']) as one) where case_id = ${caseId}::uuid`,
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

it.each([
  '买买提艾力',
  '买买提•艾力',
  '艾 力',
  '大地(集团)有限',
  '大地集团有限',
  '１３９０４５４',
  '13904540001',
  '0454-0001',
])('finds what is asked as %s, whatever its width, dots, blanks and brackets', async (q) => {
  expect(await found(q)).toEqual([caseId]);
});

it("finds a court's number (案号) by any part that has a figure", async () => {
  const number = '（2026）黑0811民初12号';
  await platform.owner.rows(
    sql`insert into court_numbers (number, case_id, claimed_at) values (${number}, ${caseId}::uuid, now())`,
  );
  expect(await found('(2026)黑0811民初12号')).toEqual([caseId]);
  expect(await found('〔2026〕黑0811 民初 12 号')).toEqual([caseId]);
  expect(await found('黑0811民初12')).toEqual([caseId]);
  expect(await found('黑0811民初13')).toEqual([]);
});

it('finds a case by a telephone only for who may read it', async () => {
  const { items } = await listCases(
    platform.api,
    scopeOf('otherStation'),
    { q: '13904540001' },
    { limit: 10 },
  );
  expect(items).toEqual([]);
});

it('finds a name that looks like a number, and no case by a number of none', async () => {
  expect(await found('7-11')).toEqual([caseId]);
  expect(await found('7-12')).toEqual([]);
  expect(askedNumber('张三')).toBeUndefined();
});

it.each([
  '北京大地（集团）有限公司',
  'ＦＬ２ 立案审查',
  '买买提·艾力',
  '“民事诉讼法” 第126条；T14.judgment',
  'complete people’s mediation — Ünïcode ÄÖ',
  '139 0454-0001\t【演练】',
])('what is searched outside the database is normalised as in it: %s', async (text) => {
  const [row] = await platform.owner.rows<{ form: string }>(sql`select search_form(${text}) as form`);
  expect(searchForm(text)).toBe(row?.form);
});
