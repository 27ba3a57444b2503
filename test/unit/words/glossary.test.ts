/** docs/glossary.md and the dictionary say the same: a code, or a field, has one term. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DICTIONARY, type VocabularyName, wordsOf } from '../../../words/dictionary.ts';
import { fieldWords } from '../../../words/fields.ts';
import { ROOT } from '../architecture/planted-tree.ts';

/** Which vocabularies the sections of the glossary are about. */
const SECTIONS: Readonly<Record<string, readonly VocabularyName[]>> = {
  'Stages 阶段': ['stage'],
  'Roles 角色': ['role'],
  'Decisions 决定': ['decision'],
  'Events 记录': ['event'],
  'Tasks 协助事项': ['taskKind', 'taskStatus', 'taskView'],
  'Inputs and outcomes': ['inputKind', 'inputOutcome'],
};

/** Nouns of the glossary that are also the name of a field with a meaning of its own. */
const OTHER_FIELDS = ['document', 'address', 'no'];

interface Line {
  readonly section: string;
  readonly terms: readonly string[];
  readonly identifiers: readonly string[];
  readonly rest: string;
}

const split = (cell: string): string[] => cell.split(/ \/ |, /).map((one) => one.trim());

function linesOf(glossary: string): Line[] {
  let section = '';
  return glossary.split('\n').flatMap((line): Line[] => {
    if (line.startsWith('## ')) section = line.slice(3).trim();
    const [, terms = '', identifiers = '', ...rest] = line.split('|').map((cell) => cell.trim());
    if (!line.startsWith('| ') || !identifiers.includes('`')) return [];
    const named = split(identifiers).map((one) => /`([\w.]+)`/.exec(one)?.[1] ?? '');
    return [{ section, terms: split(terms), identifiers: named, rest: rest.join('|') }];
  });
}

/** What a section's table says of a code, against the dictionary. */
function wrongTerms({ section, terms, identifiers }: Line): string[] {
  const vocabularies = SECTIONS[section] ?? [];
  return identifiers.flatMap((code, index) => {
    const words = vocabularies.map((name) => wordsOf(name, code)?.zh).filter((zh) => zh !== undefined);
    if (words.length === 0) return [`${section}: ${code} is no code`];
    const term = terms.length === identifiers.length ? terms[index] : terms.join(' / ');
    return words.includes(term ?? '') ? [] : [`${section}: ${code} is ${words.join(' or ')}, not ${term}`];
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

const faultsOf = (line: Line): string[] =>
  line.section in SECTIONS ? wrongTerms(line) : [...wrongAsides(line), ...wrongNouns(line)];

const glossary = readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8');

describe('the glossary', () => {
  const lines = linesOf(glossary);

  test('was really read', () => {
    for (const section of Object.keys(SECTIONS)) {
      expect(lines.filter((line) => line.section === section).length, section).toBeGreaterThan(3);
    }
    expect(lines.filter((line) => !(line.section in SECTIONS)).length).toBeGreaterThan(20);
  });

  test('has the words of the dictionary', () => {
    expect(lines.flatMap(faultsOf)).toEqual([]);
  });

  test('that says something else is seen', () => {
    const planted = [
      '## Stages 阶段',
      '| 审判 | `trial` | trial |',
      '| 登记甄别 | `intake_of_tomorrow` | |',
      '## Nouns',
      '| 期限 | `deadline` | `armed` 起算 |',
      '| 卷宗 | `taskId` | |',
    ];
    expect(linesOf(planted.join('\n')).flatMap(faultsOf)).toEqual([
      'Stages 阶段: trial is 审理, not 审判',
      'Stages 阶段: intake_of_tomorrow is no code',
      'armed is 计算中, not 起算',
      'taskId is 协助事项, not 卷宗',
    ]);
  });
});
