/** The law of service asked of a task: may this attempt be, and did one of those made serve the paper (docs/law.md §6.1)? */
import { refusesAddress } from '../service/address-refusal.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { ServedDocument, ServiceMethod } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import { servedInstrument } from '../service/effects.ts';
import { activeAgents } from '../people/agents.ts';
import { electronicConsent, whereaboutsUnknown } from './questions.ts';
import {
  assessService,
  permittedMethods,
  type ServiceAssessment,
  type ServiceQuestion,
} from '../service/law.ts';
import type { AttemptData, Task, TaskAttempt } from './task.ts';
import type { RedoReason } from './codes.ts';

interface About {
  readonly partyId: string;
  readonly document: ServedDocument;
  readonly instrumentId?: string | undefined;
}

/** Why this method is not for this document, party and procedure; undefined when it is. */
export function methodRefusal(
  state: CaseState,
  { partyId, document, method }: About & { readonly method: ServiceMethod },
): Refusal | undefined {
  // A task asks for assistance (协助送达); entrusting is between courts (CPL 91; docs/law.md §0.6).
  if (method === 'entrusted') return refuse('service_entrusted_between_courts');
  const kind = partyOf(state, partyId)?.kind ?? 'person';
  return permittedMethods(document, state.filing.procedure, kind).find((one) => one.method === method)
    ?.refusal;
}

/** Methods by which this party was sought in vain, for whatever paper: the course that public notice needs (CPL 95). */
function failedMethods(state: CaseState, partyId: string): readonly ServiceMethod[] {
  const failed = state.tasks
    .filter((task) => task.kind === 'service' && task.partyId === partyId)
    .filter((task) => task.status !== 'withdrawn' && task.status !== 'rejected')
    .flatMap((task) => countingAttempts(task))
    .flatMap((attempt) => (servesNothing(attempt) ? [attempt.facts?.method ?? 'direct'] : []));
  return [...new Set(failed)];
}

/** A letter that came back by the addressee's own fault serves, and so may a paper that was left (CPL 89; MAIL 11). */
const SERVING_RETURNS: readonly string[] = [
  'signed',
  'refused',
  'wrong_address_given',
  'address_not_reported',
  'address_withheld',
];

function servesNothing({ result, facts }: AttemptData): boolean {
  if (facts === undefined || result === 'done' || facts.method === 'lien') return false;
  return facts.postResult === undefined || !SERVING_RETURNS.includes(facts.postResult);
}

/** After these the court has the paper taken to somebody or somewhere else: what was done before serves nothing. */
const VOID: readonly RedoReason[] = [
  'wrong_person',
  'wrong_place',
  'other_method',
  'try_again_later',
  'other',
];

/** Attempts that count: not those of an issue whose result the court did not take for what was done in it. */
export function countingAttempts({ attempts, redone }: Task): readonly TaskAttempt[] {
  const voided = new Set(redone.filter((one) => VOID.includes(one.reason)).map((one) => one.attemptNo));
  return attempts.filter((attempt) => !voided.has(attempt.attemptNo));
}

/** The court asked for better proof: what is sent since is what it asked for. */
const askedForProof = ({ redone }: Task): number =>
  redone.findLast((one) => !VOID.includes(one.reason))?.attemptNo ?? 0;

/** Pieces of evidence for what was done: of an attempt that did it, or sent since the court asked for them. */
export function proofOf(draft: EventDraft, task: Task): number {
  const about = aboutOf(task);
  const since = askedForProof(task);
  const proving = countingAttempts(task).filter((attempt) => {
    if (attempt.attemptNo <= since) return false;
    if (since > 0) return true;
    if (about === undefined) return attempt.result === 'done';
    return assess(draft, about, attempt)?.kind === 'effective';
  });
  return proving.reduce((sum, one) => sum + (one.evidence?.length ?? 0), 0);
}

function assess(
  draft: EventDraft,
  about: About,
  { facts, result, date: on }: AttemptData & { readonly date: LegalDate },
): ServiceAssessment | undefined {
  return facts === undefined ? undefined : askServiceLaw(draft, about, { facts, result, on, assisted: true });
}

/** What was done, by whom, and on which day. */
type Done = Pick<ServiceQuestion, 'facts' | 'result' | 'on' | 'assisted'>;

/** The law of service, asked with what this case knows of the party, the paper and the procedure. */
export function askServiceLaw({ state, context }: EventDraft, about: About, done: Done): ServiceAssessment {
  const { partyId, document } = about;
  const party = partyOf(state, partyId);
  return assessService({
    ...done,
    document,
    procedure: state.filing.procedure,
    party: { kind: party?.kind ?? 'person', represented: activeAgents(party).length > 0 },
    madeOn: servedInstrument(state, about)?.date ?? state.openedOn,
    today: context.receivedDate,
    electronicConsent: electronicConsent(state, partyId),
    refusesAddress: refusesAddress(state, partyId, done.on),
    earlierFailures: {
      methods: failedMethods(state, partyId),
      whereaboutsUnknown: whereaboutsUnknown(state, partyId),
    },
    policy: state.policy,
    calendar: context.calendar,
  });
}

function aboutOf({ kind, partyId, document, instrumentId }: Task): About | undefined {
  if (kind !== 'service' || partyId === undefined || document === undefined) return undefined;
  return { partyId, document, instrumentId };
}

/** An attempt that the law never allows, or that is called done and served nothing, is not taken as it stands. */
export function attemptLaw(draft: EventDraft, task: Task, attempt: AttemptData): Refusal | undefined {
  const about = aboutOf(task);
  if (about === undefined) return undefined;
  if (attempt.facts === undefined)
    return attempt.result === 'done' ? refuse('task_service_facts_missing') : undefined;
  const assessed = assess(draft, about, { ...attempt, date: draft.actDate });
  if (assessed?.kind === 'refused') return assessed.refusal;
  return assessed?.kind === 'failed' && attempt.result === 'done' ? assessed.refusal : undefined;
}

export interface EffectiveAttempt {
  readonly method: ServiceMethod;
  readonly date: LegalDate;
  readonly article: string;
}

/** The attempt by which the paper is served in law: of several the earliest. */
export function effectiveAttempt(draft: EventDraft, task: Task): EffectiveAttempt | undefined {
  const about = aboutOf(task);
  if (about === undefined) return undefined;
  const effective = countingAttempts(task).flatMap((attempt): EffectiveAttempt[] => {
    const assessed = assess(draft, about, attempt);
    if (assessed?.kind !== 'effective' || attempt.facts === undefined) return [];
    return [{ method: attempt.facts.method, date: assessed.date, article: assessed.article }];
  });
  return effective.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))[0];
}
