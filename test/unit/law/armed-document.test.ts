/** `docs/law-armed.md`: what was armed before and what is armed now, for the recorded cases and for starts that none of them met. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/law/policy.ts';
import { table } from '../../../tools/law/compare.ts';
import { type LawDiff, lawDiff } from '../../../tools/law/law-diff.ts';
import { MENDED } from './support/mended-starts.ts';

const HISTORIES = resolve(import.meta.dirname, '../../replay/histories');

const cellsOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function mendedTable(): string {
  const head = ['Rule', 'Note', 'The case', 'Armed or answered before', 'Now'];
  const lines = MENDED.map(({ rule, note, told, before, now }) => [rule, note, told, before, now()]);
  return [head, head.map(() => '---'), ...lines].map(cellsOf).join('\n');
}

function armedDocument({ cases, rows }: LawDiff): string {
  const differing = new Set(rows.map((row) => row.case)).size;
  return `# What was armed before, and what is armed now

Written by \`test/unit/law/armed-document.test.ts\` and compared in every test run; after a change,
\`npx vitest run test/unit/law/armed-document.test.ts --update\` writes it again. Nothing of this happens to a running case: a clock on record stays as
it was armed, and a decision that was applied stays applied. Why a line differs is said by the note of its rule or refusal in
[law.md §16](law.md#16-doubts).

## The recorded cases

Each decision of the recorded cases of \`test/replay/histories\` judged anew by the rules of today on the record as it stood when it came, beside what the
record armed and answered: the same table as \`npm run law:diff -- record ${DEFAULT_POLICY}\` prints. A decision that is answered otherwise ends no comparison: the next
one is judged on the record as it went on. Where only something is missing that is asked today (signatures, consent to a way of service), it is
added, and the clocks are compared too (\`tools/law/judged-on-record.ts\`); \`–\` is none.

${table(rows, ['Armed before', 'Armed now'])}

${cases} cases, ${differing} of them differ, in ${rows.length} lines.

## Mended starts and lengths that no recorded case met

For each a case of today (\`test/unit/law/support/mended-starts.ts\`): what it arms or answers is what the domain does when the test runs; what was armed
before follows from the former start or length that the note names.

${mendedTable()}
`;
}

const ON_RECORD = lawDiff('record', DEFAULT_POLICY, HISTORIES);

it('says of every recorded case, and of every mended start, what its clocks were and would be', async () => {
  await expect(armedDocument(ON_RECORD)).toMatchFileSnapshot('../../../docs/law-armed.md');
});

/** What the notes D1 to D29 of docs/law.md say that it begins or lasts otherwise than before. */
const STARTS = 'RTA86 RTA90 PA3 PA5 CM3 CM6 JC2 T2 T3 T5 T6 T7 T12 T16 T18 FL4 FL9 E1 E10 E16 SX'.split(' ');

it.each(STARTS)('%s, whose start or length was mended, has a line', (start) => {
  const named = [...ON_RECORD.rows.map(({ name }) => name), ...MENDED.map(({ rule }) => rule)];
  const isIt = (rule: string): boolean => rule === start || rule.startsWith(`${start}.`);
  expect(named.some(isIt)).toBe(true);
});

it('what a line says was armed before is not what is armed now', () => {
  for (const { rule, told, before, now } of MENDED) expect(now(), `${rule}: ${told}`).not.toBe(before);
});
