/** Puts what was answered into one sentence of the screen's language. */
import type { Choices } from '../../parts/schema-form/schema-form.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { Naming, Told } from './read-back.ts';

const YES = { zh: tasksWords.zh.yes, en: tasksWords.en.yes };
const NO = { zh: tasksWords.zh.no, en: tasksWords.en.no };

export interface Sentence {
  (told: readonly Told[]): string;
  /** @param choices by which ids are named */
  readonly naming: (choices?: Choices) => Naming;
}

export function useSentence(): Sentence {
  const t = useWords(tasksWords);
  const say = useSay();
  const sentence = (told: readonly Told[]): string => {
    if (told.length === 0) return '';
    const parts = told.map(({ label, values }) =>
      t('sentence', { label: say(label), value: values.map((value) => say(value)).join(t('list')) }),
    );
    const whole = parts.join(t('join'));
    // What was typed may end with a stop of its own.
    return /[。.！!？?]$/u.test(whole) ? whole : whole + t('stop');
  };
  const naming = (choices: Choices = {}): Naming => ({
    yes: YES,
    no: NO,
    named: (ref, id) => choices[ref]?.find(({ value }) => value === id)?.label,
  });
  return Object.assign(sentence, { naming });
}
