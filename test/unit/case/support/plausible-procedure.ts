/** What comes to the court and the procedure of a suit, with what is said now and then of who may try it: for random walks. */
import { CONFIRMATION_PAPER } from '../../../../domain/chapters/confirmation/words.ts';
import type { ProcedureBars } from '../../../../domain/chapters/filing/procedure-bars.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import { COMPLAINT_ELEMENT } from '../../../../domain/chapters/filing/words.ts';
import { lastAgreement } from '../../../../domain/kernel/questions.ts';
import { codesOf } from '../../../../domain/words.ts';
import { SMALL } from './journeys.ts';
import type { Makers, Moment } from './moment.ts';

const bars = (dice: Moment['dice']): ProcedureBars => ({
  ...(dice.chance(0.05) ? { panelGrounds: ['novel_or_difficult'] } : {}),
  ...(dice.chance(0.05) ? { smallClaimBars: ['counterclaim'] } : {}),
  ...(dice.chance(0.1) ? { oneJudge: true } : {}),
});

export const plausibleProcedure: Pick<
  Makers,
  'apply_confirmation' | 'submit_complaint' | 'register_case' | 'convert_procedure'
> = {
  apply_confirmation: ({ state }) => ({
    applicantIds: lastAgreement(state)?.partyIds ?? [],
    organisationProof: true,
    papers: codesOf(CONFIRMATION_PAPER),
  }),
  submit_complaint: ({ dice }) => ({
    materials: ['complaint', 'identity'],
    ...(dice.chance(0.9) ? { stated: codesOf(COMPLAINT_ELEMENT) } : {}),
  }),
  register_case: ({ dice, today }) => ({
    courtCaseNumber: `(${today.slice(0, 4)})黑0803民初12号`,
    procedure: dice.pick(T.PROCEDURES) ?? 'summary',
    next: dice.chance(0.5) ? 'mediation' : 'trial',
    ...bars(dice),
    ...SMALL,
  }),
  convert_procedure: ({ dice }) => ({ to: dice.pick(T.PROCEDURES) ?? 'ordinary', ...bars(dice), ...SMALL }),
};
