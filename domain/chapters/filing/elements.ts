/** What a complaint states and what comes with it (起诉状应当记明的事项; CPL 124; REG 4, 6): told once, all of it, and corrected before registration. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { ComplaintElement } from '../../kernel/codes.ts';
import { hasEdition, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { OnBehalfOf } from '../../kernel/actor.ts';
import type { CaseState } from '../../kernel/state.ts';
import { SAYS_WHAT_COMES } from '../../law/policy.ts';
import type { Refusal } from '../../result.ts';
import { codesOf } from '../../words.ts';
import type { Filing } from './shape.ts';
import { COMPLAINT_ELEMENT } from './words.ts';

/** An oral complaint is written down by the court (CPL 123; REG 3), of one through its platform no paper is asked (OLR 9): neither has copies. */
const WITHOUT_COPIES: ReadonlySet<string> = new Set<OnBehalfOf['channel']>(['oral_record', 'court_platform']);

/** A representative is asked of an organisation, an authority of who sues through an agent; all else of everybody. */
function isAsked(state: CaseState, element: ComplaintElement, suing: OnBehalfOf | undefined): boolean {
  if (element === 'copies') return !WITHOUT_COPIES.has(suing?.channel ?? 'written');
  if (element === 'representative') return partyOf(state, suing?.partyId ?? '')?.kind === 'organisation';
  return element !== 'authority' || suing?.agentNo !== undefined;
}

/** What is not there; of a case of before 2026-12, of which nothing is said, nothing. */
export function lackingElements(
  state: CaseState,
  stated: readonly ComplaintElement[] | undefined,
  suing: OnBehalfOf | undefined,
): readonly ComplaintElement[] {
  if (stated === undefined && !hasEdition(state, SAYS_WHAT_COMES)) return [];
  return codesOf(COMPLAINT_ELEMENT).filter(
    (one) => isAsked(state, one, suing) && stated?.includes(one) !== true,
  );
}

export const missingElements = (lacking: readonly ComplaintElement[]): Refusal | undefined =>
  lacking.length === 0 ? undefined : refuse('complaint_elements_missing', { missing: lacking.join(',') });

/** REG 7: all defects at once. What is known to lack and is not asked for could not be asked for later. */
export function leftOut(
  { filing }: CaseState,
  { items }: DecisionData['request_correction'],
): Refusal | undefined {
  const codes = items.map(({ code }) => code);
  const missing = (filing.lacking ?? []).filter((one) => !codes.includes(one));
  return missing.length === 0 ? undefined : refuse('correction_incomplete', { missing: missing.join(',') });
}

/** What still lacks, with this said to be there. */
export const leftOf = (
  { lacking = [] }: Pick<Filing, 'lacking'>,
  stated: readonly ComplaintElement[] = [],
): readonly ComplaintElement[] => lacking.filter((one) => !stated.includes(one));

/**
 * Before registration what lacked is there, by the correction or as the court itself finds it in the papers: it asks once, and then
 * registers or rules non-acceptance (REG 7). Whose non-acceptance was set aside on appeal has the answer (CPL 126).
 */
export const elementsGate = (
  { filing, appeal }: CaseState,
  { stated }: Pick<DecisionData['register_case'], 'stated'>,
): Refusal | undefined =>
  appeal?.outcome === undefined ? missingElements(leftOf(filing, stated)) : undefined;
