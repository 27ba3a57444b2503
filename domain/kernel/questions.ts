/** Questions asked of a state, in the words of the law; small, pure, and the only place where each is answered. */
import type { LegalDate } from '../deadlines/legal-date.ts';
import type { PerformanceItem, Agreement } from '../chapters/agreement/shape.ts';
import type { MediationStage } from './stage.ts';
import type { CaseState } from './state.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { Instrument } from '../chapters/trial/shape.ts';
import type { Party } from '../chapters/people/shape.ts';
import type { ConsentMode, ServedDocument } from './codes.ts';

/** Opened under an edition of the conditions: a case of before 2026-12 has none, and is asked for nothing that came with one. */
export const hasEdition = ({ edition = 0 }: CaseState, from = 1): boolean => edition >= from;

export const partyOf = (state: CaseState, partyId: string): Party | undefined =>
  state.parties.find((party) => party.partyId === partyId);

export const activeParties = (state: CaseState): readonly Party[] =>
  state.parties.filter((party) => party.status === 'active');

export const respondents = (state: CaseState): readonly Party[] =>
  activeParties(state).filter((party) => party.role === 'respondent');

/** A party and, before them, those whose place they took (CPLI 55): what these did and what was done to them holds for them. */
export function inPlaceOf(state: CaseState, partyId: string): readonly string[] {
  const before = partyOf(state, partyId)?.succeeds;
  return before === undefined ? [partyId] : [partyId, ...inPlaceOf(state, before)];
}

/** Who is in the proceedings and does not stay away from the mediation. */
export const takingPart = (state: CaseState): readonly Party[] =>
  activeParties(state).filter((party) => party.apart === undefined);

/** Applicant and respondents who take part: those whose consent mediation needs (a third party joins by their own will). */
export const disputants = (state: CaseState): readonly Party[] =>
  takingPart(state).filter((party) => party.role !== 'third_party');

/** Applicants and respondents still in the proceedings, also who stays away: what both sides do together they do too. */
export const bothSides = (state: CaseState): readonly Party[] =>
  activeParties(state).filter((party) => party.role !== 'third_party');

export function hasConsent(
  state: CaseState,
  partyId: string,
  stage: MediationStage,
  mode?: ConsentMode,
): boolean {
  return state.consents.some(
    (one) =>
      one.partyId === partyId &&
      one.stage === stage &&
      one.withdrawnAt === undefined &&
      (mode === undefined || one.mode === mode),
  );
}

/** Parties without a live consent to mediation at a stage, in a mode if given (PML 17, OLR 4). */
export function missingConsents(
  state: CaseState,
  stage: MediationStage,
  mode?: ConsentMode,
): readonly string[] {
  return disputants(state)
    .filter((party) => !hasConsent(state, party.partyId, stage, mode))
    .map((party) => party.partyId);
}

export const lastAgreement = (state: CaseState): Agreement | undefined => state.agreements.at(-1);

/** One of several respondents settled by it, and the case went on against the others. */
export const isOfSome = (state: CaseState, agreement: Agreement): boolean =>
  state.parties.some((party) => party.settledBy === agreement.agreementId);

const lastInstrument = (state: CaseState): Instrument | undefined => state.instruments.at(-1);

/** The judgment, ruling or paper that is made but not yet effective. */
export function pendingInstrument(state: CaseState): Instrument | undefined {
  const last = lastInstrument(state);
  return last !== undefined && last.effectiveOn === undefined && last.quashed !== true ? last : undefined;
}

export const effectiveInstrument = (state: CaseState): Instrument | undefined =>
  state.instruments.findLast((one) => one.effectiveOn !== undefined);

/** The last day on which what was ordered or agreed is to be performed; the effect date when none is named. */
export function performanceEnd(state: CaseState): LegalDate | undefined {
  const instrument = effectiveInstrument(state);
  const items = instrument?.items ?? lastAgreement(state)?.items ?? [];
  const days = items.flatMap((item) => (item.dueDate === undefined ? [] : [item.dueDate])).sort();
  return days.at(-1) ?? instrument?.effectiveOn ?? lastAgreement(state)?.date;
}

export function served(
  state: CaseState,
  document: ServedDocument,
  instrumentId?: string,
): ReadonlySet<string> {
  return new Set(
    state.services
      .filter((one) => one.document === document && one.instrumentId === instrumentId)
      .map((one) => one.partyId),
  );
}

/** Everybody still in the proceedings has been served with this instrument. */
export function servedOnAll(state: CaseState, document: ServedDocument, instrumentId: string): boolean {
  const done = served(state, document, instrumentId);
  return activeParties(state).every((party) => done.has(party.partyId));
}

/** Each party's own appeal period against an instrument (CPL 171). */
export function appealPeriods(state: CaseState, instrumentId: string): readonly Deadline[] {
  return state.deadlines.filter(
    (one) => one.instrumentId === instrumentId && one.rule.startsWith('T14.') && one.status !== 'superseded',
  );
}

/** Every party was served and every appeal period has run out (CPL 158). */
export function appealPeriodsOver(state: CaseState, instrument: Instrument): boolean {
  const periods = appealPeriods(state, instrument.instrumentId);
  const parties = activeParties(state);
  // Whose period was met has appealed; that is over once the appeal is withdrawn.
  const withdrawn =
    state.appeal?.instrumentId === instrument.instrumentId && state.appeal.outcome === 'withdrawn';
  return (
    parties.every((party) => periods.some((one) => one.partyId === party.partyId)) &&
    periods.every((one) => one.status === 'breached' || (withdrawn && one.status === 'met'))
  );
}

export const isArmed = (deadline: Deadline): boolean => deadline.status === 'armed';

/** Its day has passed, and what it asks for is not done. */
export const isOverdue = (deadline: Deadline): boolean =>
  deadline.status === 'breached' && deadline.metOn === undefined;

export const runningDeadlines = (state: CaseState): readonly Deadline[] =>
  state.deadlines.filter((one) => one.status === 'armed' || one.status === 'excluded');

export const assignedIn = (state: CaseState, capacity: string): string | undefined =>
  state.assignments.find((one) => one.capacity === capacity && one.status === 'active')?.personId;

export const isRecused = (state: CaseState, personId: string): boolean =>
  state.assignments.some((one) => one.personId === personId && one.status === 'recused');

/**
 * The mediator who was appointed after registration had to withdraw, or left: another one takes their place (TY 15, OMR 13-14).
 * While one is appointed some mediator is assigned; none is once they have let go of the case.
 */
export function mediatorGone(state: CaseState): boolean {
  const mediatorId = state.mediation?.mediatorId;
  if (mediatorId === undefined) return false;
  return isRecused(state, mediatorId) || assignedIn(state, 'mediator') === undefined;
}

/** Who mediated in this case, at any stage and in whatever capacity they stand now (TY 16). */
export const hasMediated = (state: CaseState, personId: string): boolean =>
  state.mediators?.includes(personId) === true ||
  state.assignments.some((one) => one.personId === personId && one.capacity === 'mediator');

/** The performance period named in what is to be performed has not passed yet (EX 16). */
export function performanceStillRuns(state: CaseState, today: LegalDate): boolean {
  const items = owedItems(state);
  return items.length > 0 && items.every((item) => item.dueDate !== undefined && item.dueDate >= today);
}

/** Nobody is left on one side: the suit is stayed or ended, not judged (CPL 153-154). */
export function sideMissing(state: CaseState): boolean {
  const roles = new Set(activeParties(state).map((party) => party.role));
  return !roles.has('applicant') || !roles.has('respondent');
}

/** What is to be performed now: by the effective judgment or paper, else by the agreement. */
export const owedItems = (state: CaseState): readonly PerformanceItem[] =>
  effectiveInstrument(state)?.items ?? lastAgreement(state)?.items ?? [];

/** They have something to perform; where nothing is listed, every party but the applicant. */
export function owes(state: CaseState, partyId: string): boolean {
  const items = owedItems(state);
  if (items.length === 0) return partyOf(state, partyId)?.role !== 'applicant';
  const line = inPlaceOf(state, partyId);
  return items.some((item) => line.includes(item.obligorId));
}

/** To whom something is owed: the obligee where one is named, else the parties who do not owe it; without items the applicant. */
export function isCreditor(state: CaseState, partyId: string): boolean {
  const items = owedItems(state);
  if (items.length === 0) return partyOf(state, partyId)?.role === 'applicant';
  const line = inPlaceOf(state, partyId);
  return items.some((item) => line.includes(item.obligeeId ?? partyId) && !line.includes(item.obligorId));
}

/** A part of it is with the court whatever the stage: a side process (docs/law.md §14.2), or an application for confirmation (CPL 205). */
export const wasReferred = ({ processes, confirmation }: CaseState): boolean =>
  processes.length > 0 || confirmation !== undefined;
