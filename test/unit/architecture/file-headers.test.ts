/** Every file of code says in its first line what it is for, and none has a name that holds everything. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './planted-tree.ts';

/** Statements as the compiler wrote them, to be compared as they are: `test/integration/db/statements.test.ts`. */
const WRITTEN_BY_A_TEST = 'test/integration/db/snapshots/';

const EMPTY_NAME = /(?:^|[/-])(?:utils?|helpers?|common|managers?|misc)[.-]/;

/** @returns the text of a comment that begins on the first line, after `#!` where there is one; else undefined */
function purposeOf(path: string, text: string): string | undefined {
  const lines = text.replace(/^#!.*\n/, '');
  const comment = path.endsWith('.sql') ? /^-- (.+)/ : /^\/\*\*(?: |\n \* )(.+?)(?: \*\/)?(?:\n|$)/;
  return comment.exec(lines)?.[1];
}

/** A word or two repeat the name of the file. */
const saysEnough = (purpose: string | undefined): boolean =>
  purpose !== undefined && (purpose.split(' ').length >= 4 || /[\u4e00-\u9fff]{8}/.test(purpose));

function faultOf(path: string, text: string): string | undefined {
  if (EMPTY_NAME.test(path)) return 'name';
  return saysEnough(purposeOf(path, text)) ? undefined : 'first line';
}

function filesOfCode(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.ts', '*.mjs', '*.sql'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return listed.filter(
    (path) => path !== '' && !path.startsWith(WRITTEN_BY_A_TEST) && existsSync(join(ROOT, path)),
  );
}

test('every file of code says what it is for', () => {
  const files = filesOfCode();
  expect(files.length).toBeGreaterThan(500);
  const faults = files.flatMap((path) => {
    const fault = faultOf(path, readFileSync(join(ROOT, path), 'utf8'));
    return fault === undefined ? [] : [`${path}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test.each<[string, string, string | undefined]>([
  ['a/b.ts', '/** Where a thing is kept. */\nexport {};\n', undefined],
  ['a/b.ts', '/**\n * Where a thing is kept,\n * and why.\n */\nexport {};\n', undefined],
  ['a/b.mjs', '#!/usr/bin/env node\n/** Starts the thing for one user. */\n', undefined],
  ['a/b.sql', '-- The table of all things.\nselect 1;\n', undefined],
  ['a/b.ts', "import { b } from './b.ts';\n\n/** Where a thing is kept. */\n", 'first line'],
  ['a/b.ts', '\n/** Where a thing is kept. */\n', 'first line'],
  ['a/b.ts', '/** The thing. */\n', 'first line'],
  ['a/b.ts', '/** */\nexport const b = 1;\n', 'first line'],
  ['a/b.ts', '/* Where a thing is kept. */\n', 'first line'],
  ['a/b.ts', '', 'first line'],
  ['a/b.mjs', '#!/usr/bin/env node\nrun();\n', 'first line'],
  ['a/b.sql', 'select 1; -- The table of all things.\n', 'first line'],
  ['a/common.ts', '/** Where a thing is kept. */\n', 'name'],
  ['a/string-utils.ts', '/** Where a thing is kept. */\n', 'name'],
])('%s that begins with %j has the fault %s', (path, text, fault) => {
  expect(faultOf(path, text)).toBe(fault);
});
