/** Who may do or see what is said in `domain/access/` alone: elsewhere no role is compared by its name. */
import { expect, test } from 'vitest';
import { roleUses, roleUsesIn } from './role-names.ts';

/** What runs the product; tools, demonstration and benchmarks name the people they play. */
const FOLDERS = [
  'activities',
  'api',
  'config',
  'db',
  'domain',
  'evidence',
  'papers',
  'temporal',
  'worker',
  'workflows',
];

/**
 * The policy; duties and what an expiry tells, which name roles of a seat by type (`RoleAt`); words, which name them
 * for people; the people of the demonstration.
 */
const MAY_NAME: readonly RegExp[] = [
  /^domain\/access\//,
  /^domain\/chapters\/\w+\/(?:duties|expiry)\.ts$/,
  /^db\/demo-people\.ts$/,
];

const mayName = (path: string): boolean => MAY_NAME.some((one) => one.test(path));

test('no role is compared by its name outside the policy', () => {
  expect(roleUsesIn(FOLDERS, mayName)).toEqual([]);
});

test('the files that may name roles do: none of them is let off for nothing', () => {
  const named = roleUsesIn(['domain', 'db'], () => false).map((use) => use.replace(/:\d+$/, ''));
  expect(MAY_NAME.filter((one) => !named.some((path) => one.test(path)))).toEqual([]);
});

test.each([
  ['a list', `const READERS: readonly Role[] = ['judge', 'president'];`],
  ['a list of several lines', `const READERS = [\n  ...BENCH,\n  'mediator',\n];`],
  ['a set', `const HEADS = new Set(['president']);`],
  ['asking a list', `if (viewer.roles.includes('judge')) return;`],
  ['a comparison', `roles.some((role) => role === 'judge')`],
  ['a comparison turned round', `if ('party' !== actor.role) return;`],
  ['a switch', `switch (role) {\n  case 'mediator':\n}`],
  ['a table', `const KINDS: Partial<Record<Role, string>> = { judge: 'court' };`],
  ['a name that is only a role', `const kinds = { bailiff: ['court'] };`],
  ['a statement', "sql`select from person_roles r where r.role = ${role} or r.role = 'court_clerk'`"],
  ['after a comment sign in a string', `const url = 'https://a'; const x = ['judge'];`],
])('sees %s', (_, text) => {
  expect(roleUses(text)).not.toEqual([]);
});

test.each([
  ['a capacity', `assignedIn(state, 'judge') === personId`],
  ['a code among others', `z.enum(['party', 'third_person'])`],
  ['a kind of reference', `ref('party')`],
  ['a field', `data['party']`],
  ['a sentence', `const en = 'only an auditor may read this';`],
  ['a comment', `// 'police_officer' and ['judge']\n/* role === 'judge' */`],
])('lets pass %s', (_, text) => {
  expect(roleUses(text)).toEqual([]);
});
