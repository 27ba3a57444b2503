/** docs/glossary.md names everything that people of the trade meet under an identifier. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_ROLES, ROLES } from '../../../domain/access/roles.ts';
import { DECISION_TYPES, DECISIONS } from '../../../domain/machine/catalogue.ts';
import { EVENT_VERSIONS } from '../../../domain/kernel/event-registry.ts';
import { ALL_STAGES, STAGES } from '../../../domain/kernel/stage.ts';
import { TASK_KIND_ROWS } from '../../../domain/chapters/tasks/kinds.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import { ROOT } from './planted-tree.ts';

const glossary = readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8');
const rows = glossary.split('\n').filter((line) => line.startsWith('| '));

const named = (identifier: string): string | undefined =>
  rows.find((row) => row.includes(`| \`${identifier}\` |`));

test.each([
  ['stages', ALL_STAGES],
  ['roles', ALL_ROLES],
  ['decisions', DECISION_TYPES],
  ['events', Object.keys(EVENT_VERSIONS)],
  ['kinds of task', TASK_KINDS],
])('all %s are in it', (_what, identifiers) => {
  expect(identifiers.filter((one) => named(one) === undefined)).toEqual([]);
});

test('under the terms that the screens show', () => {
  const terms = [
    ...Object.entries(STAGES).map(([stage, { zh }]) => [stage, zh]),
    ...Object.entries(ROLES).map(([role, { zh }]) => [role, zh]),
    ...DECISION_TYPES.map((type) => [type, DECISIONS[type].zh]),
    ...TASK_KINDS.map((kind) => [kind, TASK_KIND_ROWS[kind].zh]),
  ];
  const wrong = terms.filter(
    ([id = '', zh = '']) => !rows.some((row) => row.startsWith(`| ${zh} | \`${id}\` |`)),
  );
  expect(wrong).toEqual([]);
});
