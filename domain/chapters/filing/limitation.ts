/**
 * Limitation as a warning (时效提示), which bars nothing: the defence is the other side's (CPLI 219). A suit has three years (CC 188),
 * labour arbitration one (LMAL 27), arbitration of contracted land two (RLMA 18); for wages the year begins with the end of the employment.
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { ArbitrationStatus, LimitationKind } from '../../kernel/codes.ts';
import type { CaseState } from '../../kernel/state.ts';
import { isLabour, isWageClaim } from '../../law/matter-questions.ts';
import type { RuleId } from '../../law/rule.ts';
import type { LimitationFacts, LimitationTold } from './shape.ts';

const RULE: Readonly<Record<LimitationKind, RuleId>> = {
  suit: 'FL11',
  labour: 'LM27',
  wages: 'LM27.wages',
  land: 'RL18',
};

/** LDI 15, 52: sued for as an ordinary civil case, without arbitration. */
const AS_CIVIL: ReadonlySet<ArbitrationStatus | undefined> = new Set<ArbitrationStatus>([
  'wage_iou',
  'payment_agreement',
]);

const ofLabour = ({ matter }: CaseState): LimitationKind => (isWageClaim(matter) ? 'wages' : 'labour');

const isLabourCase = ({ findings, matter }: CaseState): boolean =>
  findings?.labour === true || isLabour(matter);

export const limitationOfSuit = (state: CaseState): LimitationKind =>
  isLabourCase(state) && !AS_CIVIL.has(state.filing.arbitration) ? ofLabour(state) : 'suit';

/** Of asking an arbitration commission; undefined of any other route. */
export function limitationOfRoute(state: CaseState, route: string): LimitationKind | undefined {
  if (route === 'labour_arbitration') return ofLabour(state);
  return route === 'land_arbitration' ? 'land' : undefined;
}

/** Arbitration that was asked for ended the running of the year: it is judged on that day, a suit on its own (LMAL 27(2)). */
function assertedOn({ state, actDate }: EventDraft, kind: LimitationKind): LegalDate {
  if (kind !== 'labour' && kind !== 'wages') return actDate;
  const asked = (state.routes ?? []).find(({ route }) => route === 'labour_arbitration');
  const applied = state.deadlines.find(({ rule, startSeq }) => rule === 'LM29' && startSeq === asked?.seq);
  const day = applied?.startDate ?? asked?.acceptedOn;
  return day !== undefined && day < actDate ? day : actDate;
}

export function limitationTold(
  draft: EventDraft,
  kind: LimitationKind,
  said: LimitationFacts,
): LimitationTold {
  const { knownOn, employmentEndedOn } = said;
  const start = kind === 'wages' ? employmentEndedOn : knownOn;
  // Wages of an employment that goes on: nothing runs, and that is what is said.
  if (start === undefined) return kind === 'wages' && knownOn !== undefined ? { limitation: kind } : {};
  const limitationEnds = draft.compute(RULE[kind], start).dueDate;
  return { limitation: kind, limitationEnds, limitationOver: limitationEnds < assertedOn(draft, kind) };
}

/** @returns the day said that lies ahead, of which nobody can know yet */
export const factAhead = (
  { knownOn, employmentEndedOn }: LimitationFacts,
  today: LegalDate,
): LegalDate | undefined => [knownOn, employmentEndedOn].find((day) => day !== undefined && day > today);
