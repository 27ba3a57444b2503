/**
 * Finds where source text compares a role by its name. Some names are only roles and are refused wherever they stand;
 * others are also capacities or codes (`judge`, `party`) and are refused where they are used as roles: in a list of
 * roles, asked for in one, compared with one, or in a table keyed by roles.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ALL_ROLES, CAPACITIES } from '../../../domain/access/roles.ts';
import { ROOT } from './planted-tree.ts';

/** Also the name of something else: a capacity, a kind of reference, an approval in the law, a way to go on. */
const AMBIGUOUS: readonly string[] = [...CAPACITIES, 'party', 'president'];
const NAMES: ReadonlySet<string> = new Set(ALL_ROLES);
const ANY = ALL_ROLES.join('|');
const ONLY_ROLES = ALL_ROLES.filter((role) => !AMBIGUOUS.includes(role)).join('|');

const USES: readonly RegExp[] = [
  new RegExp(`'(?:${ONLY_ROLES})'`, 'g'),
  new RegExp(`\\b(?:${ONLY_ROLES})\\??:`, 'g'),
  new RegExp(`\\.(?:includes|has)\\(\\s*'(?:${ANY})'`, 'g'),
  new RegExp(`\\b\\w*[rR]ole\\s*[!=]==?\\s*'(?:${ANY})'`, 'g'),
  new RegExp(`'(?:${ANY})'\\s*[!=]==?\\s*[\\w.]*[rR]ole\\b`, 'g'),
  new RegExp(`switch\\s*\\([\\w.]*[rR]ole\\)\\s*\\{[^}]*?case\\s+'(?:${ANY})'`, 'g'),
  /\bRecord<\s*Role\b/g,
];

/** Comments as blanks of the same length; a comment sign inside a string is none. */
function withoutComments(text: string): string {
  const token = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replaceAll(token, (found) => (/^\/[/*]/.test(found) ? found.replaceAll(/[^\n]/g, ' ') : found));
}

/** A list of names that are all roles, with or without other lists spread into it. */
function isListOfRoles(list: string): boolean {
  const members = list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('...'));
  return members.length > 0 && members.every((one) => /^'\w+'$/.test(one) && NAMES.has(one.slice(1, -1)));
}

/** @returns lines of the text, from 1, on which a role is used by its name */
export function roleUses(text: string): readonly number[] {
  const code = withoutComments(text);
  const lists = [...code.matchAll(/(?<![\w\])])\[([^[\]]*)\]/g)].filter(([, list = '']) =>
    isListOfRoles(list),
  );
  const found = [...lists, ...USES.flatMap((use) => [...code.matchAll(use)])];
  const lines = found.map(({ index }) => code.slice(0, index).split('\n').length);
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** @returns `file:line` of every use in the folders, but for files that `mayName` lets name roles */
export function roleUsesIn(
  folders: readonly string[],
  mayName: (path: string) => boolean,
): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && /\.(?:ts|mjs)$/.test(one.name))
      .map((one) => join(one.parentPath, one.name))
      .filter((path) => !mayName(relative(ROOT, path)))
      .flatMap((path) =>
        roleUses(readFileSync(path, 'utf8')).map((line) => `${relative(ROOT, path)}:${line}`),
      ),
  );
}
