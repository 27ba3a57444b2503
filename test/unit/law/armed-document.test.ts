/** `docs/law-armed.md`: what was armed before and what is armed now for the recorded cases, written from the comparison itself. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/law/policy.ts';
import { table } from '../../../tools/law/compare.ts';
import { lawDiff } from '../../../tools/law/law-diff.ts';

const HISTORIES = resolve(import.meta.dirname, '../../replay/histories');

function armedDocument(): string {
  const { cases, rows } = lawDiff('record', DEFAULT_POLICY, HISTORIES);
  const differing = new Set(rows.map((row) => row.case)).size;
  return `# What was armed before, and what is armed now

The recorded cases of \`test/replay/histories\` judged anew by the rules of today under the profile of ${DEFAULT_POLICY}, beside what their record armed and
answered: the same table as \`npm run law:diff -- record ${DEFAULT_POLICY}\` prints. Written by \`test/unit/law/armed-document.test.ts\` and compared in every
test run; after a change, \`npx vitest run test/unit/law/armed-document.test.ts --update\` writes it again.

Nothing of this happens to a running case: a clock on record stays as it was armed, and a decision that was applied stays applied. A case is
compared up to the first decision that would now be answered otherwise, as from there on it would be another case; \`–\` is none. Why a line
differs is said by the note of its rule or refusal in [law.md §16](law.md#16-doubts).

${table(rows, ['Armed before', 'Armed now'])}

${cases} cases, ${differing} of them differ, in ${rows.length} lines.
`;
}

it('says of every recorded case what its clocks were and would be', async () => {
  await expect(armedDocument()).toMatchFileSnapshot('../../../docs/law-armed.md');
});
