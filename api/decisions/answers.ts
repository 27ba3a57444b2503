/** From an outcome to what the caller is told. */
import type { Database } from '../../db/client.ts';
import { type Change, listChanges } from '../../db/queries/record/list-changes.ts';
import { readDecision } from '../../db/queries/record/read-outcomes.ts';
import { wordsOf } from '../../words/dictionary.ts';
import type { Words } from '../../words/text.ts';
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import type { Refusal } from '../../domain/result.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { type Problem, refusalProblem } from '../http/problem.ts';
import type { Answer } from '../http/route.ts';
import { pointerOfRefusal } from './refusal-fields.ts';
import { type Submission, type SubmitDeps, wasSubmitted } from './submit.ts';
import { whoAndWhen } from './who-and-when.ts';

/** A decision, an act on a task, or an input that is neither. */
const called = (code: string): Words | undefined =>
  wordsOf('decision', code) ?? wordsOf('taskAct', code) ?? wordsOf('inputKind', code);

const SYSTEM = { code: 'system', zh: '系统', en: 'the system' } as const;
const PARTY = { code: 'party', zh: '当事人本人', en: 'the party' } as const;

/** Who did it where no name of the directory is to be told: the name of a party who acts by code stays in their case. */
const nameless = ({ byParty }: Pick<Change, 'byParty'>) => (byParty ? PARTY : SYSTEM);

function inWords({ type, kind, name, byParty, receivedAt, clock }: Change) {
  const on = dateOfInstant(legalInstant(clock, receivedAt));
  const { zh, en } = called(type ?? kind) ?? { zh: kind, en: kind };
  const by = nameless({ byParty });
  return { zh: `${name ?? by.zh}于${on}：${zh}`, en: `${name ?? by.en} on ${on}: ${en}` };
}

/** `stale_version` says who decided what meanwhile: the reader must be able to decide again with open eyes. */
async function staleProblem(db: Database, caseId: string, refusal: Refusal): Promise<Problem> {
  const expected = Number(refusal.params?.['expected'] ?? 0);
  const changes = await listChanges(db, caseId, expected);
  const last = changes.at(-1);
  const words = changes.map(inWords);
  const detail = { zh: words.map((one) => one.zh).join('；'), en: words.map((one) => one.en).join('; ') };
  const meanwhile = changes.map(({ type, kind, name, byParty, receivedAt, clock }) => ({
    type: type ?? kind,
    by: name ?? nameless({ byParty }).code,
    at: instantText(legalInstant(clock, receivedAt)),
  }));
  const named =
    last === undefined
      ? {}
      : { decision: last.type ?? last.kind, decidedBy: last.name ?? nameless(last).code };
  return refusalProblem(409, refusal, {
    ...(last === undefined ? {} : { detail }),
    params: { ...refusal.params, ...named, meanwhile },
  });
}

/** A refusal of the case as a problem that a person can act on. */
export async function refusedProblem(
  db: Database,
  caseId: string,
  { refusal = { code: 'refused', zh: '未被接受', en: 'Refused' } }: Pick<InputOutcome, 'refusal'>,
  sent?: Pick<Sent, 'type' | 'body'>,
): Promise<Problem> {
  if (refusal.code === 'stale_version') return await staleProblem(db, caseId, refusal);
  const { params, detail } = await whoAndWhen(db, refusal);
  const pointer = sent === undefined ? undefined : pointerOfRefusal(refusal.code, sent.type, sent.body);
  return refusalProblem(409, refusal, {
    ...(pointer === undefined ? {} : { pointer }),
    ...(params === undefined ? {} : { params }),
    ...(detail === undefined ? {} : { detail }),
  });
}

/** A request as it was sent: its key is the id of the decision. */
export interface Sent {
  readonly caseId: string;
  readonly key: string;
  /** Of the decision, or the act on a task. */
  readonly type: string;
  readonly body: unknown;
}

export async function answerOf(
  db: Database,
  { caseId, key, type, body }: Sent,
  outcome: InputOutcome | undefined,
): Promise<Answer & { readonly body: Readonly<Record<string, unknown>> }> {
  if (outcome === undefined) {
    const headers = { Location: `/api/cases/${caseId}/decisions/${key}`, 'Retry-After': '1' };
    return { status: 202, headers, body: { decisionId: key, outcome: 'pending' } };
  }
  if (outcome.outcome === 'refused') throw await refusedProblem(db, caseId, outcome, { type, body });
  const { stage, version } = outcome;
  return { status: 200, body: { decisionId: key, outcome: 'applied', stage, version } };
}

/** An archived case has no workflow: a request sent again gets its recorded outcome, a new one is refused. */
export async function archivedOutcome(
  deps: SubmitDeps,
  viewer: Pick<Viewer, 'scope'>,
  submission: Submission,
): Promise<InputOutcome> {
  const { caseId, decisionId } = submission;
  const known = await wasSubmitted(deps, submission);
  const earlier = known ? await readDecision(deps.db, viewer.scope, caseId, decisionId) : undefined;
  if (earlier?.status !== 'decided') throw refusalProblem(409, refuse('case_archived'));
  return earlier.outcome;
}

/** Whether the inbox holds this request already: then its first answer stands, and the checks are not made again. */
export async function wasTakenIn(
  db: Database,
  viewer: Pick<Viewer, 'scope'>,
  sent: Pick<Sent, 'caseId' | 'key'>,
): Promise<boolean> {
  return (await readDecision(db, viewer.scope, sent.caseId, sent.key)) !== undefined;
}
