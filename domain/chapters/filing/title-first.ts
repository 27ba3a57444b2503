/** Title to land (土地权属): the government decides first, and only against its decision one sues (LAL 14). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

/** As the complaint says whether it is about title; where it says nothing, it is if the government was asked and has not decided. */
export function titleGate(
  { routes = [] }: CaseState,
  { aboutTitle }: Pick<DecisionData['submit_complaint'], 'aboutTitle'>,
): Refusal | undefined {
  const asked = routes.filter(({ route }) => route === 'land_title');
  if (asked.some(({ steps }) => steps.includes('decided'))) return undefined;
  const title = aboutTitle ?? asked.some(({ status }) => status === 'open');
  return title ? refuse('government_first') : undefined;
}
