/** Something that must not be, by the name of the check that saw it. */
export interface Finding {
  readonly check: CheckName | 'round' | 'tasks in line' | 'one result' | 'recovery';
  readonly caseId: string;
  readonly what: string;
}

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
