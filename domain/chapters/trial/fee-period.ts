/** The periods in which the fee is paid (交费期限): seven days from the notice, or what the court set after it decided on relief (FEE 22). */
import type { RuleId } from '../../law/rule.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { FeeReliefAsked } from './shape.ts';

const FEE_PERIODS: ReadonlySet<RuleId> = new Set<RuleId>(['FL9', 'FL9.relief']);

export const isFeePeriod = ({ rule }: Pick<Deadline, 'rule'>): boolean => FEE_PERIODS.has(rule);

/** Asked for and not decided: the fee of who asked waits (FEE 22). */
export const pendingReliefs = ({ trial }: CaseState): readonly FeeReliefAsked[] =>
  (trial.feeReliefs ?? []).filter(({ status }) => status === 'pending');

/** Nothing runs against a fee that is paid, waived (FEE 45) or deferred (FEE 47), whoever of the plaintiffs asked for it. */
export const feeRests = ({ trial }: CaseState): boolean => trial.feePaid || trial.feeDeferred === true;
