/** In which language the demo prints what it has in both. */
import type { Words } from '../../words/text.ts';

export type Language = 'zh' | 'en' | 'both';

export function inLanguage(text: Words, language: Language): string {
  if (language !== 'both') return text[language];
  return text.zh === text.en ? text.zh : `${text.zh} / ${text.en}`;
}

/** Headings keep both languages whichever is asked for: the reader's first. */
export function heading(text: Words, language: Language): string {
  return language === 'en' ? `${text.en} ${text.zh}` : `${text.zh} ${text.en}`;
}
