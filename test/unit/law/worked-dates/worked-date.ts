/** What a date worked out by hand says. */
import type { Exclusion, Extension } from '../../../../domain/deadlines/compute.ts';
import type { PolicyId } from '../../../../domain/law/policy.ts';
import type { RuleId } from '../../../../domain/law/rule.ts';

/** A period worked out outside this code base; `at` and `dueAt` are wall times at +08:00 for rules in hours. */
export interface WorkedDate {
  readonly rule: RuleId;
  readonly start: string;
  readonly due: string;
  readonly why: string;
  readonly policy?: PolicyId;
  readonly at?: string;
  readonly dueAt?: string;
  readonly length?: number;
  readonly extensions?: readonly Extension[];
  readonly exclusions?: readonly Exclusion[];
}
