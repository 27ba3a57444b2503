/** An English reader is told a text by a name they can read and look up, with the citation it stands for. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citedIn } from '../../../api/http/cited.ts';
import type { RefusalText } from '../../../domain/kernel/refusal-text.ts';
import { REFUSALS } from '../../../domain/kernel/refusals.ts';
import { CITED_TEXTS } from '../../../domain/law/cited-texts.ts';
import { englishCitation } from '../../../domain/law/english-citation.ts';
import { RULES } from '../../../domain/law/rule.ts';

test.each([
  ['民事诉讼法 第126条', 'Civil Procedure Law Art. 126 (民事诉讼法 第126条)'],
  [
    '民事诉讼法 第92条至第94条、第100条；民诉法解释 第138条',
    'Civil Procedure Law Art. 92–94, 100 (民事诉讼法 第92条至第94条、第100条); ' +
      'Interpretation of the Civil Procedure Law Art. 138 (民诉法解释 第138条)',
  ],
  ['民法典 第188条之1', 'Civil Code Art. 188-1 (民法典 第188条之1)'],
  ['平台服务时限', 'Service levels of the platform (平台服务时限)'],
  ['民法典 附则', 'Civil Code (民法典 附则)'],
  ['没有的法', '没有的法'],
])('%s', (cited, told) => {
  expect(englishCitation(cited)).toBe(told);
});

describe('every text has a name', () => {
  const cited = [
    ...Object.values<RefusalText>(REFUSALS).flatMap(({ article }) => article ?? []),
    ...RULES.map(({ article }) => article),
  ];

  test.each([...new Set(cited)])('of %s', (article) => {
    for (const part of englishCitation(article).split('; ')) {
      expect(part).toMatch(/^[\x20-\x7e]+( Art\. [\d, –-]+)? \(.+\)$/u);
    }
  });

  test('that the rule book knows', () => {
    const book = readFileSync(new URL('../../../docs/law.md', import.meta.url), 'utf8');
    const table = book.slice(book.indexOf('## Texts'), book.indexOf('Texts with a document number'));
    const titles = [...table.matchAll(/^\| [A-Z0-9]+ \| ([^|]+) \|/gmu)].flatMap(([, names = '']) =>
      names.trim().split('、'),
    );
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.filter((title) => CITED_TEXTS[title] === undefined)).toEqual([]);
  });
});

test('whatever an answer calls its article is told so, and what is on record stays as it is', () => {
  const article = '民事诉讼法 第126条';
  const body = {
    article,
    items: [{ reason: { article }, data: { article }, body: article, at: null }],
    n: 1,
  };
  const told = englishCitation(article);
  expect(citedIn('zh', body)).toBe(body);
  expect(citedIn('en', body)).toEqual({
    article: told,
    items: [{ reason: { article: told }, data: { article }, body: article, at: null }],
    n: 1,
  });
});
