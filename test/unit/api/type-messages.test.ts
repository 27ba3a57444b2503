/** What is wrong with a field is told in words for people, in both languages, whatever the form: no word of the programming language. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISION_SCHEMAS } from '../../../api/catalogue/decision-schemas.ts';
import { EXAMPLES } from '../../../api/catalogue/examples/all.ts';
import { TASK_FORMS } from '../../../api/catalogue/task-kinds/forms.ts';
import { Problem } from '../../../api/http/problem.ts';
import { read } from '../../../api/http/validate.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';

type Form = Parameters<typeof read>[0];

function messages(form: Form, value: unknown, language: 'zh' | 'en'): readonly string[] {
  try {
    read(form, value, { language, code: 'invalid_body' });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.more.errors ?? []).map(({ message }) => message);
  }
}

/** Words of zod's own sentences, and of JavaScript. */
const FOREIGN =
  /undefined|null|NaN|nonoptional|expected|received|GUID|无效|实际接收|期望|\bstring\b|\bobject\b|\barray\b|\bboolean\b|\bint\b|regex|pattern|Invalid|Too (small|big)/;

const FORMS: readonly (readonly [string, Form])[] = [
  ...DECISION_TYPES.map((type) => [type, DECISION_SCHEMAS[type]] as const),
  ...TASK_KINDS.flatMap((kind) =>
    (['issue', 'attempt', 'complete', 'return'] as const).map(
      (form) => [`${kind}.${form}`, TASK_FORMS[kind][form]] as const,
    ),
  ),
];

const anything = fc.oneof(
  fc.constantFrom(undefined, null, true, 5, 1.5, -1, 1e12, '', 'x', '2026-13-01', [], {}),
  fc.array(fc.constantFrom('x', 5, null), { maxLength: 2 }),
);

/** The example with one of its fields, at any depth, replaced or left out. */
function spoilt(value: unknown, path: number, by: unknown): unknown {
  if (value === null || typeof value !== 'object') return by;
  const entries = Object.entries(value);
  const at = path % (entries.length + 1);
  if (at === entries.length) return by;
  const changed = entries.map(([name, one], index) => [
    name,
    index === at ? spoilt(one, Math.floor(path / 7), by) : one,
  ]);
  return Array.isArray(value) ? changed.map(([, one]) => one as unknown) : Object.fromEntries(changed);
}

describe.each(FORMS)('%s', (name, form) => {
  test('says what is wrong in words', () => {
    const known = DECISION_TYPES.find((type) => type === name);
    const example = known === undefined ? {} : EXAMPLES[known][0].data;
    fc.assert(
      fc.property(fc.nat(5000), anything, (path, by) => {
        const given = spoilt(example, path, by);
        const [zh, en] = [messages(form, given, 'zh'), messages(form, given, 'en')];
        expect(zh.length).toBe(en.length);
        expect([...zh, ...en].filter((one) => FOREIGN.test(one))).toEqual([]);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

test('a missing field, a wrong kind, a bound and a choice each have their sentence', () => {
  const of = (type: keyof typeof DECISION_SCHEMAS, data: unknown) =>
    messages(DECISION_SCHEMAS[type], data, 'zh');
  expect(of('register_case', {})).toEqual([
    '必填',
    '必填，可选：ordinary、summary、small_claims',
    '必填，可选：mediation、trial',
  ]);
  expect(of('set_evidence_period', { days: 1.5 })).toEqual(['须为整数']);
  expect(of('set_evidence_period', { days: 'x' })).toEqual(['须为数字']);
  expect(of('set_evidence_period', { days: 0 })).toEqual(['不能小于1']);
  expect(of('record_note', { text: '' })).toEqual(['不能为空']);
  expect(of('record_note', { text: 'x', more: 1 })).toEqual(['没有这一字段']);
  expect(of('issue_task', { kind: 'fly' })[0]).toMatch(/^可选：service、/);
});
