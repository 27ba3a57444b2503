/** What is measured, seen from outside. */
import type { PeerName } from './peers/contract.ts';

/** A way to open a case and to take the next decision on it. */
export interface Side {
  readonly name: 'dispute' | 'empty' | PeerName;
  open(): Promise<string>;
  /** The case's `step`th decision, from 0; settles when it is answered as on record. */
  decide(caseId: string, step: number): Promise<void>;
}

export const DECISIONS_PER_CASE = 3;
/** The opening is recorded like a decision. */
export const RECORDINGS_PER_CASE = DECISIONS_PER_CASE + 1;
