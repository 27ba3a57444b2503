/** From an outcome to what the caller is told. */
import type { Database } from '../../db/client.ts';
import { type Change, listChanges } from '../../db/queries/list-changes.ts';
import { DECISIONS, isDecisionType } from '../../domain/case/catalogue.ts';
import type { InputOutcome } from '../../domain/case/record.ts';
import { dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import type { Refusal } from '../../domain/result.ts';
import { instantText } from '../http/instants.ts';
import { type Problem, refusalProblem } from '../http/problem.ts';

function inWords({ type, kind, name, receivedAt }: Change) {
  const on = dateOfInstant(receivedAt);
  const known = type !== null && isDecisionType(type) ? DECISIONS[type] : undefined;
  const zh = known?.zh ?? (kind === 'expiry' ? '期限届满' : kind);
  const en = known?.en ?? kind;
  return { zh: `${name ?? '系统'}于${on}：${zh}`, en: `${name ?? 'the system'} on ${on}: ${en}` };
}

/** `stale_version` says who decided what meanwhile: the reader must be able to decide again with open eyes. */
async function staleProblem(db: Database, caseId: string, refusal: Refusal): Promise<Problem> {
  const expected = Number(refusal.params?.['expected'] ?? 0);
  const changes = await listChanges(db, caseId, expected);
  const last = changes.at(-1);
  const words = changes.map(inWords);
  const detail = { zh: words.map((one) => one.zh).join('；'), en: words.map((one) => one.en).join('; ') };
  const meanwhile = changes.map(({ type, kind, name, receivedAt }) => ({
    type: type ?? kind,
    by: name ?? 'system',
    at: instantText(receivedAt),
  }));
  const named =
    last === undefined ? {} : { decision: last.type ?? last.kind, decidedBy: last.name ?? 'system' };
  return refusalProblem(409, refusal, {
    ...(last === undefined ? {} : { detail }),
    params: { ...refusal.params, ...named, meanwhile },
  });
}

export async function refusedProblem(db: Database, caseId: string, outcome: InputOutcome): Promise<Problem> {
  const refusal = outcome.refusal ?? { code: 'refused', zh: '未被接受', en: 'Refused' };
  if (refusal.code === 'stale_version') return await staleProblem(db, caseId, refusal);
  return refusalProblem(409, refusal);
}
