/** What tus and the evidence store say no with, as problems of ours. */
import { EvidenceDamaged, EvidenceStoreAway, EvidenceStoreFull, storeError } from '../../evidence/errors.ts';
import type { EvidenceRefusal } from '../../evidence/receive.ts';
import { type Problem, problem } from '../http/problem.ts';
import type { ProblemCode } from '../http/problem-codes.ts';

/** By the status that tus gives; some of its errors share one and mean the same to the sender. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'upload_request_invalid',
  403: 'upload_request_invalid',
  404: 'upload_not_found',
  409: 'upload_offset_conflict',
  410: 'upload_expired',
  412: 'upload_version_unsupported',
  413: 'evidence_too_large',
  501: 'upload_request_invalid',
};

export function tusProblem(status: number): Problem | undefined {
  const code = BY_STATUS[status];
  return code === undefined ? undefined : problem(code);
}

export function refusalOfEvidence({ refused, params }: EvidenceRefusal): Problem {
  return problem(refused, params === undefined ? {} : { params });
}

const LATER = { 'Retry-After': '30' };

/** Undefined for errors that do not come from the store. */
export function storeProblem(thrown: unknown): Problem | undefined {
  // Streams hand on the bare error of the disk.
  const error = storeError(thrown);
  if (error instanceof EvidenceStoreFull) return problem('evidence_store_full', { headers: LATER });
  if (error instanceof EvidenceStoreAway) return problem('unavailable', { headers: LATER });
  return error instanceof EvidenceDamaged ? problem('evidence_damaged') : undefined;
}
