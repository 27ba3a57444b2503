/**
 * Violence at home as a gate of mediation (家庭暴力), at every stage and at any time. No article forbids mediation; the law has the
 * victim's true wish respected and their privacy kept (DVL 5), so that nobody is brought to one table with who hurt them: joint
 * mediation stops, and goes on with each apart (背对背) where the victim asks for that.
 */
import { activeParties } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { ProcessKind } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import type { ProtectionOrder } from './shape.ts';

export const isProtection = (kind: ProcessKind): boolean =>
  kind === 'protection_order' || kind === 'protection_order_urgent';

export const ordersOf = ({ violence }: CaseState): readonly ProtectionOrder[] =>
  (violence?.papers ?? []).filter((one) => one.kind === 'protection_order');

/** An order holds, or its application waits for the court. */
export const protectionStands = (state: CaseState): boolean =>
  ordersOf(state).some((one) => one.status === 'in_force') ||
  state.processes.some(({ kind, status }) => status === 'open' && isProtection(kind));

/** What was recorded last counts, and before that what triage found. */
export const isViolent = (state: CaseState): boolean =>
  (state.violence?.found ?? state.findings?.domesticViolence === true) || protectionStands(state);

/** Those who suffer it, as far as the record says who they are. */
export const victims = (state: CaseState): readonly string[] => {
  const known = new Set([
    ...(state.violence?.victimIds ?? []),
    ...ordersOf(state)
      .filter(({ status }) => status === 'in_force')
      .flatMap(({ victimIds }) => victimIds),
  ]);
  return activeParties(state)
    .map(({ partyId }) => partyId)
    .filter((partyId) => known.has(partyId));
};

export const isVictim = (state: CaseState, partyId: string): boolean => {
  const known = victims(state);
  return known.length === 0 || known.includes(partyId);
};

/** Each of those who suffer it asked that it go on apart; while nobody is known to suffer it, nobody could. */
function askedApart(state: CaseState): boolean {
  const asked = state.violence?.separately ?? [];
  const known = victims(state);
  return known.length > 0 && known.every((partyId) => asked.includes(partyId));
}

/** @param found what triage finds now @returns the refusal of any joint mediation that begins with it */
export function foundGate(state: CaseState, found: boolean): Refusal | undefined {
  const violent = found || isViolent(state);
  return violent && !askedApart(state) ? refuse('domestic_violence_no_mediation') : undefined;
}

/** Whether anything of a mediation is open at all: asked before the data are known. */
export const violenceGate = (state: CaseState): Refusal | undefined =>
  isViolent(state) && !askedApart(state) ? refuse('domestic_violence_no_mediation') : undefined;

/** @param separately what the record of the session says: with each party apart */
export function apartGate(state: CaseState, separately: boolean | undefined): Refusal | undefined {
  const refusal = violenceGate(state);
  if (refusal !== undefined || !isViolent(state)) return refusal;
  return separately === true ? undefined : refuse('violence_only_separately');
}
