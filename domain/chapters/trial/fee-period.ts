/** The periods in which the fee is paid (交费期限): seven days from the notice, or what the court set after it decided on relief (FEE 22). */
import type { RuleId } from '../../law/rule.ts';
import type { Deadline } from '../clocks/shape.ts';

const FEE_PERIODS: ReadonlySet<RuleId> = new Set<RuleId>(['FL9', 'FL9.relief']);

export const isFeePeriod = ({ rule }: Pick<Deadline, 'rule'>): boolean => FEE_PERIODS.has(rule);
