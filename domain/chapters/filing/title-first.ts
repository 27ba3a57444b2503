/** Title to land (土地权属): the government decides first, and only against its decision one sues (LAL 14). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

/** The parties were pointed to the government and it has not decided, or the complaint itself says that it is about title. */
export function titleGate(
  { routes = [] }: CaseState,
  { aboutTitle }: DecisionData['submit_complaint'],
): Refusal | undefined {
  const asked = routes.filter(({ route }) => route === 'land_title');
  if (asked.some(({ steps }) => steps.includes('decided'))) return undefined;
  return aboutTitle === true || asked.some(({ status }) => status === 'open')
    ? refuse('government_first')
    : undefined;
}
