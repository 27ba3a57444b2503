/** A browser without a word of law can draw every answer: each code that the API answers with is in a list of the catalogue. */
import * as z from 'zod';
import { expect, test } from 'vitest';
import { buildCatalogue, SECTION_NAMES } from '../../../api/catalogue/catalogue.ts';
import { caseListItem, caseSchema } from '../../../api/routes/case-schemas.ts';
import { listedTask } from '../../../api/routes/task-schemas.ts';
import { forecastSchema, whatIfSchema } from '../../../api/routes/what-if-schemas.ts';
import { worklistItem } from '../../../api/routes/worklist.ts';
import { DUTY_TEXTS } from '../../../domain/kernel/duty-texts.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { NOTICE } from '../../../words/notices.ts';

const catalogue = buildCatalogue('zh');

const KNOWN: ReadonlySet<string>[] = [
  ...Object.values(catalogue.vocabularies).map((list) => new Set(list.map(({ code }) => code))),
  new Set(catalogue.stages.map(({ stage }) => stage)),
  new Set(catalogue.roles.map(({ role }) => role)),
  new Set(catalogue.decisions.map(({ type }) => type)),
  new Set(catalogue.rules.map(({ id }) => id)),
];

function enumsOf(node: unknown): (readonly string[])[] {
  if (Array.isArray(node)) return node.flatMap(enumsOf);
  if (node === null || typeof node !== 'object') return [];
  const own = 'enum' in node ? [node.enum as readonly string[]] : [];
  return [...own, ...Object.values(node).flatMap(enumsOf)];
}

test.each([
  ['case', caseSchema],
  ['case list', caseListItem],
  ['worklist', worklistItem],
  ['task', z.object(listedTask)],
  ['what-if', whatIfSchema],
  ['forecast', forecastSchema],
])('every code of an answer is in one list with its words: %s', (_name, schema) => {
  const lists = enumsOf(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  expect(lists.length).toBeGreaterThan(2);
  const wordless = lists.filter((codes) => !KNOWN.some((known) => codes.every((code) => known.has(code))));
  expect(wordless).toEqual([]);
});

test('duties, rules of time and notices are all there, and each section’s codes have both languages', () => {
  const codesIn = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  expect(codesIn(catalogue.obligations)).toEqual(Object.keys(DUTY_TEXTS));
  expect(codesIn(catalogue.notices)).toEqual(Object.keys(NOTICE));
  expect(catalogue.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  for (const name of SECTION_NAMES) {
    expect(catalogue[name].length).toBeGreaterThan(1);
    expect(catalogue[name].filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
  }
});
