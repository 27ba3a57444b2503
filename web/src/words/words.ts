/**
 * The interface's own words in both languages, a list for each screen. Words of law are none of them: those come from the API.
 * A list comes with the script of who uses it, so that nobody loads the words of a screen before it is opened.
 */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../api/problem.ts';
import { language } from '../app/language.ts';

void i18next.use(initReactI18next).init({
  lng: language(),
  fallbackLng: 'zh',
  resources: {},
  interpolation: { escapeValue: false },
});

interface List {
  readonly name: string;
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

/** A word of the list; in English its plural by `count`. */
type Say<L extends List> = (
  key: keyof L['zh'] & string,
  params?: Readonly<Record<string, string | number | undefined>>,
) => string;

const known = new Set<List>();

function know(list: List): void {
  if (known.has(list)) return;
  known.add(list);
  i18next.addResourceBundle('zh', list.name, list.zh);
  i18next.addResourceBundle('en', list.name, list.en);
}

/** Words of one list: `const t = useWords(worklistWords); t('empty')`. */
export function useWords<L extends List>(list: L): Say<L> {
  know(list);
  const { t }: { readonly t: unknown } = useTranslation(list.name);
  return t as Say<L>;
}

/** Chooses among words that came from the API in both languages. */
export function useSay(): (words: Words | undefined) => string {
  const { i18n } = useTranslation();
  return (words) => (words === undefined ? '' : i18n.language === 'en' ? words.en : words.zh);
}
