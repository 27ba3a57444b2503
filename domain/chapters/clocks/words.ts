/** Codes of clocks and deadlines (期限), each with its words. */
import type { Vocabulary } from '../../words.ts';

/** What each duty (待办) of this chapter asks of those who owe it. */
export const CLOCK_DUTY = {
  see_to_overdue: { zh: '督办逾期事项', en: 'See to what is overdue' },
} as const satisfies Vocabulary;
