/** Everything the demo says, it can say in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en' | 'both';

export const words = (zh: string, en: string): Words => ({ zh, en });

/** Several pieces one after the other; what is missing leaves no gap. */
export function join(pieces: readonly (Words | undefined)[], zh = '', en = ' '): Words {
  const there = pieces.filter((one) => one !== undefined);
  const said = (language: 'zh' | 'en'): string[] =>
    there.map((one) => one[language]).filter((text) => text !== '');
  return words(said('zh').join(zh), said('en').join(en));
}

/** Things of one kind: 甲、乙 / A, B. */
export const list = (items: readonly Words[]): Words => join(items, '、', ', ');

/** The same in both: names, numbers, dates. */
export const plain = (text: string): Words => words(text, text);

export function inLanguage(text: Words, language: Language): string {
  if (language !== 'both') return text[language];
  return text.zh === text.en ? text.zh : `${text.zh} / ${text.en}`;
}

/** Headings keep both languages whichever is asked for: the reader's first. */
export function heading(text: Words, language: Language): string {
  return language === 'en' ? `${text.en} ${text.zh}` : `${text.zh} ${text.en}`;
}
