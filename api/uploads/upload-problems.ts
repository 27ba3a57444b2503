/** What tus and the evidence store say no with, as problems of ours. */
import { EvidenceDamaged, EvidenceStoreAway, EvidenceStoreFull, storeError } from '../../evidence/errors.ts';
import type { EvidenceRefusal } from '../../evidence/receive.ts';
import { type Problem, problem } from '../http/problem.ts';
import { PROBLEMS, type ProblemCode } from '../http/problem-codes.ts';

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

const MEGABYTE = 1024 * 1024;

/** @param maxBytes of this kind of file */
function tooLarge(maxBytes: number): Problem {
  const most = Math.floor(maxBytes / MEGABYTE);
  return problem('evidence_too_large', {
    params: { maxBytes },
    detail: {
      zh: `文件过大，这类文件每个不超过 ${most} MB`,
      en: `The file is too large: one of this kind has at most ${most} MB`,
    },
  });
}

function notTaken(params: Readonly<Record<string, unknown>>): Problem {
  const { zh, en } = PROBLEMS.evidence_type_not_allowed;
  const found = params['found'];
  const named = typeof found === 'string';
  return problem('evidence_type_not_allowed', {
    params,
    detail: named ? { zh: `这是 ${found}：${zh}`, en: `This is ${found}. ${en}` } : { zh, en },
  });
}

/** @param maxBytes the most that any file may have */
export function tusProblem(status: number, maxBytes: number): Problem | undefined {
  const code = BY_STATUS[status];
  if (code === 'evidence_too_large') return tooLarge(maxBytes);
  return code === undefined ? undefined : problem(code);
}

export function refusalOfEvidence({ refused, params = {} }: EvidenceRefusal): Problem {
  if (refused === 'evidence_type_not_allowed') return notTaken(params);
  const most = params['maxBytes'];
  if (refused === 'evidence_too_large' && typeof most === 'number') return tooLarge(most);
  return problem(refused, { params });
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
