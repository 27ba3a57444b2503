/** What is wrong with the columns of an import is told by the names that the file has, as far as they are names. */
import { expect, test } from 'vitest';
import { linesOf, type LineProblem, Problems } from '../../../api/administration/import-lines.ts';

const WANTED = { name: ['姓名', 'name'], unit: ['单位', 'unit'] } as const;

function problemsOf(columns: readonly string[]): readonly LineProblem[] {
  const problems = new Problems(WANTED);
  linesOf({ columns, rows: [{ line: 2, values: columns.map(() => 'x') }] }, WANTED, problems);
  return problems.all;
}

test('each unknown column is named as the file has it, in both languages', () => {
  expect(problemsOf(['姓名', '手机 号码', 'unit', 'E-Mail'])).toEqual([
    {
      line: 1,
      column: '手机 号码',
      code: 'column_unknown',
      zh: '不认识的列“手机 号码”',
      en: 'An unknown column: “手机 号码”',
    },
    {
      line: 1,
      column: 'E-Mail',
      code: 'column_unknown',
      zh: '不认识的列“E-Mail”',
      en: 'An unknown column: “E-Mail”',
    },
  ]);
});

test('on one line, and not for ever', () => {
  const [told] = problemsOf(['name', 'unit', `a\u0007\n${'b'.repeat(60)}`]);
  expect(told?.column).toBe(`a ${'b'.repeat(38)}…`);
});

test('a first line that is no header is somebody’s data, and is not quoted', () => {
  const told = problemsOf(['王小明', '长青派出所']);
  expect(told.map(({ column, code }) => [column, code])).toEqual([
    ['#1', 'column_unknown'],
    ['#2', 'column_unknown'],
    ['姓名', 'column_missing'],
    ['单位', 'column_missing'],
  ]);
  expect(JSON.stringify(told)).not.toContain('王小明');
});
