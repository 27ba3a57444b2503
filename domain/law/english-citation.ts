/** How an article that the law is cited by (民事诉讼法 第126条) is said to an English reader, with what it stands for beside it. */
import { CITED_TEXTS } from './cited-texts.ts';

const ARTICLE = /第(\d+)条(之\d+)?/gu;

/** 第92条至第94条、第100条 → `Art. 92–94, 100`; undefined where it holds more than numbers of articles. */
function articlesIn(numbers: string): string | undefined {
  const said = numbers
    .replaceAll(ARTICLE, (_all, number: string, insert: string | undefined) =>
      insert === undefined ? number : `${number}-${insert.slice(1)}`,
    )
    .replaceAll('至', '–')
    .replaceAll('、', ', ');
  return /^[\d–, -]+$/u.test(said) ? `Art. ${said}` : undefined;
}

function one(cited: string): string {
  const [title = '', ...rest] = cited.trim().split(' ');
  const text = CITED_TEXTS[title];
  if (text === undefined) return cited;
  if (rest.length === 0) return `${text} (${cited})`;
  const articles = articlesIn(rest.join(' '));
  return articles === undefined ? `${text} (${cited})` : `${text} ${articles} (${cited})`;
}

/** @param article as the code cites it, several joined by ；. @returns it unchanged where the text is not known */
export const englishCitation = (article: string): string => article.split('；').map(one).join('; ');
