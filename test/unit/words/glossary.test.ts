/** docs/glossary.md and the dictionary say the same of the nouns: a field, or a code told by the way, has one term. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DICTIONARY, type VocabularyName, wordsOf } from '../../../words/dictionary.ts';
import { fieldWords } from '../../../words/fields.ts';
import { ROOT } from '../architecture/planted-tree.ts';

/** Nouns of the glossary that are also the name of a field with a meaning of its own. */
const OTHER_FIELDS = ['document', 'address', 'no'];

interface Line {
  readonly terms: readonly string[];
  readonly identifiers: readonly string[];
  readonly rest: string;
}

const split = (cell: string): string[] => cell.split(/ \/ |, /).map((one) => one.trim());

function linesOf(glossary: string): Line[] {
  return glossary.split('\n').flatMap((line): Line[] => {
    const [, terms = '', identifiers = '', ...rest] = line.split('|').map((cell) => cell.trim());
    if (!line.startsWith('| ') || !identifiers.includes('`')) return [];
    const named = split(identifiers).map((one) => /`([\w.]+)`/.exec(one)?.[1] ?? '');
    return [{ terms: split(terms), identifiers: named, rest: rest.join('|') }];
  });
}

const ALL = Object.keys(DICTIONARY) as VocabularyName[];

/** Codes that a line explains by the way: `code` 中文. */
function wrongAsides({ rest }: Line): string[] {
  return [...rest.matchAll(/`([a-z_]+)` (\p{Script=Han}+)/gu)].flatMap(([, code = '', term = '']) => {
    const words = ALL.map((name) => wordsOf(name, code)?.zh).filter((zh) => zh !== undefined);
    return words.length === 0 || words.includes(term)
      ? []
      : [`${code} is ${words.join(' or ')}, not ${term}`];
  });
}

/** A noun that is also a field has the field's title among its terms. */
function wrongNouns({ terms, identifiers }: Line): string[] {
  return identifiers
    .filter((name) => !OTHER_FIELDS.includes(name))
    .flatMap((name) => {
      const title = fieldWords({ owner: '' }, name)?.zh;
      return title === undefined || terms.includes(title)
        ? []
        : [`${name} is ${title}, not ${terms.join(' / ')}`];
    });
}

const faultsOf = (line: Line): string[] => [...wrongAsides(line), ...wrongNouns(line)];

/** The table of nouns: verbs have one of their own, in English. */
const nouns =
  readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8')
    .split('\n## ')
    .find((section) => section.startsWith('Nouns\n')) ?? '';

describe('the glossary', () => {
  const lines = linesOf(nouns);

  test('was really read', () => {
    expect(lines.length).toBeGreaterThan(20);
  });

  test('has the words of the dictionary', () => {
    expect(lines.flatMap(faultsOf)).toEqual([]);
  });

  test('that says something else is seen', () => {
    const planted = ['| 期限 | `deadline` | `armed` 起算 |', '| 卷宗 | `taskId` | |'];
    expect(linesOf(planted.join('\n')).flatMap(faultsOf)).toEqual([
      'armed is 计算中, not 起算',
      'taskId is 协助事项, not 卷宗',
    ]);
  });
});
