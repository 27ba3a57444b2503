/** What the court asked to have corrected of a complaint (补正, CPL 124; REG 7): where each item is mended, and how it was answered. */
import { COMPLAINT_ELEMENT } from '../../domain/chapters/filing/words.ts';
import { allOf, type CaseFacts, type Known } from './case-facts.ts';

/** Fields of `submit_correction`. */
export const CORRECTION_FIELDS = ['stated', 'evidence', 'note'] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

export const isElement = (code: string): code is keyof typeof COMPLAINT_ELEMENT => code in COMPLAINT_ELEMENT;

/** Evidence goes into its list, what a complaint states and what comes with it is ticked, the rest is said. */
export function correctionField(code: string): CorrectionField {
  if (code === 'evidence' || code === 'evidence_list') return 'evidence';
  return isElement(code) ? 'stated' : 'note';
}

export interface Correction {
  readonly asked: Known<'correction_requested'>;
  /** Absent while nothing was answered. */
  readonly answered?: Known<'correction_submitted'>;
}

/** Those asked of a complaint, in order. @param since the event in which it was handed in: one before it has its own */
export function correctionsOf(facts: CaseFacts, since: number): readonly Correction[] {
  const asked = allOf(facts, 'correction_requested').filter(({ seq }) => seq > since);
  const answers = allOf(facts, 'correction_submitted');
  return asked.map((one, index) => {
    const next = asked[index + 1]?.seq ?? Infinity;
    const answered = answers.findLast(({ seq }) => seq > one.seq && seq < next);
    return answered === undefined ? { asked: one } : { asked: one, answered };
  });
}
