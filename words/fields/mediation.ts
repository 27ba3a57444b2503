/** Titles of the fields of mediation (调解). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const MEDIATION_FIELDS = {
  'end_mediation.reason': w('终止原因', 'why it ended'),
  'mediation_ended.reason': w('终止原因', 'why it ended'),
  'referral_declined.by': w('未接收的情形', 'how it was declined'),
} as const satisfies Vocabulary;
