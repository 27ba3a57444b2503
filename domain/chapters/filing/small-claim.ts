/** A claim that is tried as a small one (小额诉讼, CPL 165): what is said of it and what is kept. */
import type { TextRef } from '../../kernel/refs.ts';

/** What a decision says of a claim that is to be tried as a small one. */
export interface SmallClaim {
  /** Yuan claimed. */
  readonly claimAmount?: string;
  /** Both parties agree to it though the claim is above the first ceiling (CPL 165). */
  readonly bothAgree?: boolean;
  /** Average yearly wage of the province, stated by a person where no table has it, with where it is from. */
  readonly averageWage?: string;
  readonly wageSource?: TextRef;
}

/** What the record keeps of it. */
export interface AssessedClaim {
  readonly claimAmount: string;
  /** The ceiling that binds, in yuan. */
  readonly ceiling: string;
  readonly wageSource?: TextRef;
}
