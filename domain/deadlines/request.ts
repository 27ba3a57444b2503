/** What is asked of the deadline engine and what it answers. */
import type { DurationUnit, RuleId } from '../law/rule.ts';
import type { PolicyId } from '../law/policy.ts';
import type { Calendar } from './calendar.ts';
import type { LegalDate } from './legal-date.ts';
import type { TraceStep } from './trace.ts';

/** Days that do not count, both ends included. `ground` is one of the rule's listed grounds. */
export interface Exclusion {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly ground: string;
}

/** One granted extension. `ground` is one of the rule's listed grounds; `length` defaults to what the law gives. */
export interface Extension {
  readonly ground: string;
  readonly length?: number;
  readonly unit?: DurationUnit;
}

export interface DeadlineRequest {
  readonly policy: PolicyId;
  readonly rule: RuleId;
  /** The day of the start event; it does not count itself (CPL 85). */
  readonly start: LegalDate;
  /** Epoch ms of the start event, for rules in hours; must fall on `start`. */
  readonly startInstant?: number;
  readonly calendar: Calendar;
  readonly exclusions?: readonly Exclusion[];
  readonly extensions?: readonly Extension[];
  /** In the rule's unit; only where a court sets the length, or for a service level. */
  readonly length?: number;
}

export interface ComputedDeadline {
  readonly rule: RuleId;
  readonly article: string;
  /** The last day on which the act is in time. */
  readonly dueDate: LegalDate;
  /** Epoch ms, exclusive: the midnight after `dueDate`, or for a rule in hours the instant itself. */
  readonly dueAt: number;
  /** True when a year without a published calendar was consulted: warn, and compute again when the notice is out. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly trace: readonly TraceStep[];
}
