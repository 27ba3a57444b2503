/** Lengths of periods that a paper tells, from the rules of the case's policy. */
import { type RuleId, ruleOf } from '../../domain/law/rule.ts';
import type { CaseState } from '../../domain/kernel/state.ts';

export const lengthOf = ({ policy }: CaseState, rule: RuleId): number | undefined =>
  ruleOf(policy, rule)?.length;
