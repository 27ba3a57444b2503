/**
 * Asking for consent (征询同意): the words read aloud to each party before mediation, and which decision records a no. There is
 * no ledger of refusals: a clear no ends a mediation that has begun (PML 17), and before that it is a note for the triage.
 */
import type { Words } from '../../words.ts';
import type { MediationStage, Stage } from '../../kernel/stage.ts';

interface ConsentQuestion extends Words {
  readonly article: string;
}

/** What each question says of the freedom to answer it (PML 3, 23). */
const FREE: Words = {
  zh: '是否调解由您自己决定：您可以同意，也可以拒绝；同意以后，可以随时要求终止。调解不影响您依法申请仲裁或者提起诉讼。',
  en: 'Whether to mediate is yours to decide: you may agree or refuse, and having agreed you may end it at any time. It keeps you neither from arbitration nor from court.',
};

const asked = (zh: string, en: string, article: string): ConsentQuestion => ({
  zh: FREE.zh + zh,
  en: `${FREE.en} ${en}`,
  article,
});

/** Consent to one step is not consent to the next (docs/law.md §0.4): each stage has a question of its own. */
export const CONSENT_QUESTIONS: Readonly<Record<MediationStage, ConsentQuestion>> = {
  police_mediation: asked(
    '您是否同意在派出所调解？',
    'Do you agree to mediation at the police station?',
    '人民调解法 第3条、第17条、第23条',
  ),
  judge_mediation: asked(
    '您是否同意由法官指导调解？',
    'Do you agree to mediation guided by a judge?',
    '人民调解法 第3条、第23条；民事诉讼法 第96条',
  ),
  mediation_after_registration: asked(
    '您是否同意在立案后先行调解？',
    'Do you agree to mediation now that the case is registered?',
    '人民调解法 第3条、第23条；民事诉讼法 第125条',
  ),
};

/** The decision that records a no, and what of it the no already answers. */
export interface RecordsRefusal {
  readonly type: 'end_mediation' | 'record_note';
  readonly stages: readonly Stage[];
  /** Answers that the no itself gives; the others are asked. */
  readonly data: Readonly<Record<string, string>>;
  /** Begins the note; who said no follows it. */
  readonly note?: Words;
}

const NOTE: Words = { zh: '征询调解意愿，不同意调解：', en: 'Asked for consent to mediation, no: ' };

/** Where the question is asked while nothing has begun that a no could end. */
const BEFORE: Readonly<Record<MediationStage, readonly Stage[]>> = {
  police_mediation: ['intake'],
  judge_mediation: ['awaiting_judge'],
  mediation_after_registration: ['filing_review', 'trial'],
};

export const refusalRecords = (stage: MediationStage): readonly RecordsRefusal[] => [
  { type: 'end_mediation', stages: [stage], data: { reason: 'party_unwilling' } },
  { type: 'record_note', stages: BEFORE[stage], data: {}, note: NOTE },
];
