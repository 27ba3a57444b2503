/** The shape of one rule of the law's time limits. The rows themselves are in `rules/`, the look-up in `rule.ts`. */
import type { PolicyId } from './policy.ts';
import type { RestDaysCode } from './rest-days.ts';
import type { Words } from '../words.ts';

export type DurationUnit = 'calendar_day' | 'working_day' | 'hour' | 'month' | 'year';

/** Whose act an extension needs. */
export type ExtensionNeeds = 'both_parties' | 'president' | 'superior' | 'court';

/**
 * A listed ground for a longer period. With `length` the law caps one extension (and that is the default when none is
 * asked for); without it the person who grants says how long. `max` caps how many times; absent means no cap.
 */
export interface RuleExtension extends Words {
  readonly ground: string;
  readonly article: string;
  readonly length?: number;
  /** With `length` the law gives a range, and the one who grants must say how long. */
  readonly least?: number;
  readonly unit?: DurationUnit;
  readonly max?: number;
  /** Granted to one party it holds for the periods of the others too (EV 54). */
  readonly forAll?: true;
  readonly needs: ExtensionNeeds;
}

/** A listed ground on which days do not count. */
export interface RuleExclusion extends Words {
  readonly ground: string;
  readonly article: string;
  /** A limitation suspended in its last months (CC 194): no day is left out, it ends no sooner than so many months after the obstacle. */
  readonly endsMonthsAfter?: number;
  /** The text never had it, or has it no more: days that a case has on record stay left out, no others may be. */
  readonly former?: true;
}

/** A length that a court sets, in the rule's unit; `min` and `max` are the law's limits, `default` the platform's proposal. */
export interface CourtSet {
  readonly min?: number;
  readonly max?: number;
  readonly default?: number;
}

export interface RuleRow<Id extends string = string> extends Words {
  /** Short name of the law and its item, with the variant after a dot: `T14.judgment`. */
  readonly id: Id;
  readonly article: string;
  /** Absent only where a court sets the length. */
  readonly length?: number;
  readonly unit: DurationUnit;
  readonly courtSet?: CourtSet;
  /** What starts the period. For a rule that counts back: the day from which it does. */
  readonly startZh: string;
  readonly startEn: string;
  /** Which instant of the start counts in law: when it happened in the world, or when the platform or court received it. */
  readonly effectBy: 'received' | 'happened';
  /** 法定不变期间: no extension, no exclusion (CPLI 127). */
  readonly fixed?: boolean;
  /** Whether its last day moves off a rest day, which way and why (`rest-days.ts`): said by every row, never supplied. */
  readonly restDays: RestDaysCode;
  /** Counts back from the start: the act is due at least this long before it. */
  readonly before?: boolean;
  readonly extensions: readonly RuleExtension[];
  readonly exclusions: readonly RuleExclusion[];
  readonly policies: readonly PolicyId[];
  /** A term of the platform and not of the law: its length may be set, and passing it has no legal effect. */
  readonly serviceLevel?: boolean;
  /** Which text the number comes from and how far it was checked. */
  readonly source: string;
  /** What differs under one policy. */
  readonly variants?: Partial<Record<PolicyId, Partial<Omit<RuleRow, 'id' | 'policies' | 'variants'>>>>;
}
