/** Roles are listed in `domain/access/` alone: SQL gets them as data (`role_sides`) or as parameters. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ALL_ROLES } from '../../../domain/access/roles.ts';

const FILES = globSync(['db/functions/*.sql', 'db/queries/**/*.ts']);
/** `party` is also a kind of text. */
const CODES = ALL_ROLES.filter((code) => code !== 'party');

const named = (text: string): string[] => CODES.filter((code) => new RegExp(`['"]${code}['"]`).test(text));

it('finds a code where there is one', () => {
  expect(named(`where role in ('judge', 'auditor')`)).toEqual(['judge', 'auditor']);
});

it.each(FILES)('%s names no role', (file) => {
  expect(named(readFileSync(file, 'utf8'))).toEqual([]);
});

it('looks at functions and queries', () => {
  expect(FILES.length).toBeGreaterThan(50);
});
