/** The store has no room: nothing was kept, and the same upload may go on once there is. */
export class EvidenceStoreFull extends Error {
  constructor() {
    super('the evidence store is full');
    this.name = 'EvidenceStoreFull';
  }
}

/** The object store does not answer. */
export class EvidenceStoreAway extends Error {
  constructor() {
    super('the evidence store does not answer');
    this.name = 'EvidenceStoreAway';
  }
}

/** What is stored is not what was received, or is not there. */
export class EvidenceDamaged extends Error {
  readonly why: 'missing' | 'changed';

  constructor(why: 'missing' | 'changed') {
    super(`a file of evidence is ${why}`);
    this.name = 'EvidenceDamaged';
    this.why = why;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
export const alreadyExists = (error: unknown): boolean => codeOf(error) === 'EEXIST';

/** A full disk under its own name; anything else as it is. */
export function storeError(error: unknown): unknown {
  return FULL.has(String(codeOf(error))) ? new EvidenceStoreFull() : error;
}
