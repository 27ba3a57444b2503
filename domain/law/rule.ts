/** The rules of time, as data: one object per provision. `docs/rules.md` lists them, and a test holds that table to this one. */
import type { PolicyId } from './policy.ts';
import type { RuleRow } from './rule-row.ts';
import { CONFIRMATION_RULES } from './rules/confirmation.ts';
import { COURT_MEDIATION_RULES } from './rules/court-mediation.ts';
import { DISHONESTY_RULES } from './rules/dishonesty.ts';
import { EXECUTION_MEASURE_RULES } from './rules/execution-measures.ts';
import { EXECUTION_RULES } from './rules/execution.ts';
import { FILING_RULES } from './rules/filing.ts';
import { PEOPLES_MEDIATION_RULES } from './rules/peoples-mediation.ts';
import { POLICE_RULES } from './rules/police.ts';
import { ROUTE_RULES } from './rules/routes.ts';
import { SERVICE_LEVEL_RULES } from './rules/service-levels.ts';
import { SIDE_PROCESS_RULES } from './rules/side-processes.ts';
import { APPEAL_RULES } from './rules/appeal.ts';
import { TASK_RULES } from './rules/tasks.ts';
import { TRIAL_RULES } from './rules/trial.ts';

export type { CourtSet, DurationUnit, RuleExclusion, RuleExtension } from './rule-row.ts';

const ROWS = [
  ...POLICE_RULES,
  ...PEOPLES_MEDIATION_RULES,
  ...COURT_MEDIATION_RULES,
  ...CONFIRMATION_RULES,
  ...FILING_RULES,
  ...TRIAL_RULES,
  ...APPEAL_RULES,
  ...SIDE_PROCESS_RULES,
  ...EXECUTION_RULES,
  ...EXECUTION_MEASURE_RULES,
  ...DISHONESTY_RULES,
  ...ROUTE_RULES,
  ...SERVICE_LEVEL_RULES,
  ...TASK_RULES,
] as const;

export type RuleId = (typeof ROWS)[number]['id'];
export type Rule = RuleRow<RuleId>;

/** Every rule once, in the order of a dispute; policy variants are inside the rows (`ruleOf` applies them). */
export const RULES: readonly Rule[] = ROWS;

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function isRuleId(id: string): id is RuleId {
  return BY_ID.has(id);
}

/** The rule as it stands under a policy; undefined when there is none of this id or the policy does not have it. */
export function ruleOf(policy: PolicyId, id: string): Rule | undefined {
  const rule = BY_ID.get(id);
  if (!rule?.policies.includes(policy)) return undefined;
  return { ...rule, ...rule.variants?.[policy] };
}
