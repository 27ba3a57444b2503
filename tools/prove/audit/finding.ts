/** Something that must not be, by the name of the check that saw it. */
export interface Finding {
  readonly check: CheckName | RigCheck;
  readonly caseId: string;
  readonly what: string;
}

/** What the modes of the proof see themselves, beside the auditor. */
type RigCheck =
  | 'round'
  | 'tasks in line'
  | 'one result'
  | 'recovery'
  | 'poison'
  | 'foreign hand'
  | 'quota'
  | 'case number'
  | 'real first';

export type CheckName =
  | 'one outcome'
  | 'no phantom'
  | 'ledger'
  | 'input numbers'
  | 'event seqs'
  | 'events of an input'
  | 'hash chain'
  | 'head'
  | 'acknowledged'
  | 'receipt'
  | 'one winner'
  | 'order'
  | 'fold'
  | 'projection';
