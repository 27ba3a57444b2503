/** The procedure of a suit, and what is said now and then of who may try it: for random walks. */
import type { ProcedureBars } from '../../../../domain/chapters/filing/procedure-bars.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import { SMALL } from './journeys.ts';
import type { Makers, Moment } from './moment.ts';

const bars = (dice: Moment['dice']): ProcedureBars => ({
  ...(dice.chance(0.05) ? { panelGrounds: ['novel_or_difficult'] } : {}),
  ...(dice.chance(0.05) ? { smallClaimBars: ['counterclaim'] } : {}),
  ...(dice.chance(0.1) ? { oneJudge: true } : {}),
});

export const plausibleProcedure: Pick<Makers, 'register_case' | 'convert_procedure'> = {
  register_case: ({ dice, today }) => ({
    courtCaseNumber: `(${today.slice(0, 4)})黑0803民初12号`,
    procedure: dice.pick(T.PROCEDURES) ?? 'summary',
    next: dice.chance(0.5) ? 'mediation' : 'trial',
    ...bars(dice),
    ...SMALL,
  }),
  convert_procedure: ({ dice }) => ({ to: dice.pick(T.PROCEDURES) ?? 'ordinary', ...bars(dice), ...SMALL }),
};
