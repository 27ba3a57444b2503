/** The interface's own words in both languages, a list a screen. Words of law are none of them: those come from the API. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../api/problem.ts';
import { language } from '../app/language.ts';
import { admin } from './admin.ts';
import { caseWords } from './case.ts';
import { cases } from './cases.ts';
import { decision } from './decision.ts';
import { device } from './device.ts';
import { form } from './form.ts';
import { intake } from './intake.ts';
import { me } from './me.ts';
import { notices } from './notices.ts';
import { parts } from './parts.ts';
import { password } from './password.ts';
import { rows } from './rows.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { tasks } from './tasks.ts';
import { worklist } from './worklist.ts';

const LISTS = {
  admin,
  caseWords,
  cases,
  decision,
  device,
  form,
  intake,
  me,
  notices,
  parts,
  password,
  rows,
  shell,
  signIn,
  states,
  tasks,
  worklist,
} as const;

type Lists = typeof LISTS;
type Name = keyof Lists;

const inLanguage = (which: 'zh' | 'en') =>
  Object.fromEntries(Object.entries(LISTS).map(([name, list]) => [name, list[which]]));

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: { [N in keyof Lists]: Lists[N]['zh'] };
  }
}

void i18next.use(initReactI18next).init({
  lng: language(),
  fallbackLng: 'zh',
  ns: Object.keys(LISTS),
  defaultNS: 'shell',
  resources: { zh: inLanguage('zh'), en: inLanguage('en') },
  interpolation: { escapeValue: false },
});

/** Words of one list: `const t = useWords('worklist'); t('empty')`. */
export function useWords<N extends Name>(name: N) {
  return useTranslation(name).t;
}

/** Chooses among words that came from the API in both languages. */
export function useSay(): (words: Words | undefined) => string {
  const { i18n } = useTranslation();
  return (words) => (words === undefined ? '' : i18n.language === 'en' ? words.en : words.zh);
}
