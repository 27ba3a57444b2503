/** Codes of stages (阶段) and the end of a case, each with its words. */
import type { Vocabulary } from '../../words.ts';

/** What each duty (待办) of this chapter asks of those who owe it. */
export const STAGE_DUTY = {
  archive: { zh: '归档', en: 'Archive the case' },
} as const satisfies Vocabulary;
