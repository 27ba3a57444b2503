/** A case as its reader sees it. Instants of a drill are legal time: the exercise's own. */
import type { CaseRead } from '../../db/queries/cases/read-case.ts';
import { type AllowedDecision, allowedDecisions } from '../../domain/machine/allowed.ts';
import type { Deadline } from '../../domain/chapters/clocks/shape.ts';
import { dutyText } from '../../domain/kernel/duty-texts.ts';
import type { Obligation } from '../../domain/kernel/obligation.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { type CaseClock, legalInstant } from '../../domain/deadlines/clock.ts';
import { conclusionFor, opensDeadline, opensDuty, type Sealed } from '../../domain/access/policy/walls.ts';
import type { Wall } from '../../domain/machine/walls.ts';
import type { Refusal } from '../../domain/result.ts';
import { traceText } from '../../domain/deadlines/trace.ts';
import { ruleOf } from '../../domain/law/rule.ts';
import { isTellingId, TELLING_VERSION, TELLINGS } from '../../domain/law/telling.ts';
import { isPolicyId } from '../../domain/law/policy.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { unusualDetails } from '../catalogue/personal-details.ts';
import { REASONS } from '../http/issue-messages.ts';
import type { Language } from '../http/language.ts';
import { hearingsOf } from './hearing-view.ts';
import { shownDetails } from './masking.ts';
import { tasksOf } from './task-view.ts';

function clockView(clock: CaseClock, now: number) {
  const legalNow = instantText(legalInstant(clock, now));
  if (clock.kind === 'real') return { kind: clock.kind, legalNow };
  return { kind: clock.kind, msPerDay: clock.msPerDay, startDate: clock.startDate, legalNow };
}

/** Only to who reads the details themselves: a mask has no number to compare. */
function unusualOf({ kind, person }: CaseRead['parties'][number], inFull: boolean, language: Language) {
  const found = inFull && person !== undefined ? unusualDetails(kind, person) : [];
  if (found.length === 0) return {};
  return { unusual: found.map(({ field, reason }) => ({ field, message: REASONS[reason][language] })) };
}

function partyView(party: CaseRead['parties'][number], inFull: boolean, language: Language) {
  const { partyId, role, kind, status, apart } = party;
  return {
    partyId,
    role,
    kind,
    status,
    apart,
    ...shownDetails(party, inFull),
    ...unusualOf(party, inFull, language),
  };
}

export function ruleName(policy: string, rule: string, language: Language): string {
  return (isPolicyId(policy) ? ruleOf(policy, rule)?.[language] : undefined) ?? rule;
}

export function deadlineView(deadline: Deadline, policy: string, language: Language) {
  const { deadlineId, rule, article, startEvent, startDate, dueDate, status, partyId, taskId } = deadline;
  const { provisional, calendarVersion, length, extensions, exclusions, stopped } = deadline;
  return {
    deadlineId,
    rule,
    name: ruleName(policy, rule, language),
    article,
    startEvent,
    startDate,
    dueDate,
    dueAt: instantText(deadline.dueAt),
    status,
    provisional,
    calendarVersion,
    trace: traceText(deadline.trace, language),
    extensions,
    exclusions,
    partyId,
    taskId,
    length,
    stopped,
  };
}

export function obligationView(obligation: Obligation) {
  const { obligationId, who, what, by, dueAt, deadlineId, taskId, article, waitingOn, tell } = obligation;
  return {
    obligationId,
    who,
    what,
    text: dutyText(what),
    by,
    ...(dueAt === undefined ? {} : { dueAt: instantText(dueAt) }),
    deadlineId,
    taskId,
    article,
    waitingOn,
    ...(tell === undefined ? {} : { tell: tell.flatMap(tellingView) }),
  };
}

/** What a later release than this one asks to be told has no words here. */
function tellingView({ id, partyIds }: NonNullable<Obligation['tell']>[number]) {
  return isTellingId(id) ? [{ id, partyIds, ...TELLINGS[id], version: TELLING_VERSION }] : [];
}

function reasonView({ code, zh, en, article }: Refusal) {
  return { code, zh, en, article };
}

export const allowedDecisionView = ({ type, allowed, reason, targets }: AllowedDecision) => ({
  type,
  allowed,
  ...(reason === undefined ? {} : { reason: reasonView(reason) }),
  targets,
});

export function allowedView(state: CaseState | undefined, viewer: Viewer) {
  if (state === undefined) return [];
  return allowedDecisions(state, actorOf(viewer)).map(allowedDecisionView);
}

/** The live ones: a consent that was withdrawn is none. */
function consentsOf(state: CaseState | undefined) {
  const live = state?.consents.filter((one) => one.withdrawnAt === undefined) ?? [];
  return live.map(({ partyId, stage, mode }) => ({ partyId, stage, mode }));
}

export interface Reader {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly now: number;
  readonly wall: Wall;
}

function headOf(found: CaseRead, now: number, roles: Viewer['roles']) {
  const { caseId, caseNumber, stage, version, policy, drill, source, matter, station, court, openedOn } =
    found;
  const unit = ({ unitId, name }: CaseRead['station']) => ({ id: unitId, name });
  return {
    caseId,
    caseNumber,
    stage,
    version,
    policy,
    clock: clockView(found.clock, now),
    drill,
    source,
    matter,
    matterName: matterOf(matter)?.name ?? matter,
    station: unit(station),
    court: unit(court),
    openedOn,
    concluded: conclusionFor(roles, found.concluded),
    summary: found.summary,
    seq: found.seq,
    headHash: found.headHash,
  };
}

/** Without those of a compartment that is sealed for the reader; nor what is owed by such a clock. */
export function openDeadlines<D extends Pick<Deadline, 'rule'>>(
  all: readonly D[],
  sealed: Sealed,
): readonly D[] {
  return all.filter((one) => opensDeadline(sealed, one));
}

export function openDuties<O extends Pick<Obligation, 'deadlineId' | 'what'>>(
  all: readonly O[],
  { sealed, deadlineIds }: Pick<Wall, 'sealed' | 'deadlineIds'>,
): readonly O[] {
  const shown = all.filter(({ what }) => opensDuty(sealed, what));
  return shown.filter(({ deadlineId }) => deadlineId === undefined || !deadlineIds.has(deadlineId));
}

export function caseView(
  found: CaseRead,
  state: CaseState | undefined,
  { viewer, language, now, wall }: Reader,
) {
  return {
    ...headOf(found, now, viewer.roles),
    courtCaseNumber: state?.filing.courtCaseNumber,
    parties: found.parties.map((party) => partyView(party, found.inFull, language)),
    assignees: found.assignees,
    deadlines: openDeadlines(found.deadlines, wall.sealed).map((deadline) =>
      deadlineView(deadline, found.policy, language),
    ),
    obligations: openDuties(found.obligations, wall).map(obligationView),
    hearings: hearingsOf(state),
    consents: consentsOf(state),
    tasks: tasksOf(state, found.inFull),
    allowedDecisions: allowedView(state, viewer),
  };
}
