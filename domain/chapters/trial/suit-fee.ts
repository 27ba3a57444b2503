/** What a suit costs (案件受理费) by what the case is about and what is claimed, before anybody asks for it (FEE 13, 16, 20). */
import type { CaseState } from '../../kernel/state.ts';
import {
  type CourtFee,
  courtFee,
  type FeeKind,
  type HalvingGround,
} from '../../law/calculators/court-fee.ts';
import { isLabour, isWageClaim } from '../../law/matter-questions.ts';

/** FEE 13(2)(2): rights of the person, damages with them; FEE 13(2)(3): matters that claim no property. */
const OF_THE_PERSON: readonly string[] = ['bodily_harm'];
const NO_PROPERTY: readonly string[] = [
  'adjacent_relations',
  'adjacent_water',
  'adjacent_passage',
  'adjacent_land_use',
  'adjacent_light',
  'adjacent_pollution',
  'remove_obstruction',
  'owners_rights',
  'parentage',
];

/** Which tariff the dispute has (FEE 13); a person knows more of it than its kind says. */
export function tariffOf({ matter, findings }: Pick<CaseState, 'matter' | 'findings'>): FeeKind {
  if (isLabour(matter) || findings?.labour === true) return 'labour';
  if (matter === 'divorce') return 'divorce';
  return matter === 'reputation' ? 'personality' : 'property';
}

/**
 * The tariff that is told before the court has said anything: of the person where a body was harmed, of no property where none is claimed. The
 * court's own notice is held against `tariffOf` alone, since courts differ here.
 */
export function likelyTariff(
  state: Pick<CaseState, 'matter' | 'findings'>,
  claimAmount: string | undefined,
): FeeKind {
  if (OF_THE_PERSON.includes(state.matter)) return 'personality';
  return NO_PROPERTY.includes(state.matter) && claimAmount === undefined
    ? 'other_non_property'
    : tariffOf(state);
}

/** Summary procedure, of which small claims are part (CPL 165), halves what is due (FEE 16). */
export const halves = ({ filing }: Pick<CaseState, 'filing'>): boolean =>
  filing.procedure === 'summary' || filing.procedure === 'small_claims';

export interface SuitFee extends CourtFee {
  readonly kind: FeeKind;
  readonly claimAmount?: string;
}

/**
 * @param claimAmount in yuan; what the complaint claims where it is not said
 * @returns undefined where the tariff goes by an amount and none is claimed
 */
export function suitFee(
  state: CaseState,
  claimAmount = state.filing.claimAmount,
  ground: HalvingGround | undefined = halves(state) ? 'summary_procedure' : undefined,
): SuitFee | undefined {
  const kind = likelyTariff(state, claimAmount);
  if (kind === 'property' && claimAmount === undefined) return undefined;
  const claimed = claimAmount === undefined ? {} : { claimAmount };
  const fee = courtFee({
    kind,
    ...(claimAmount === undefined ? {} : { amount: claimAmount }),
    ...(ground === undefined ? {} : { halved: [ground] }),
    ...(isWageClaim(state.matter) ? { wages: true } : {}),
  });
  return { kind, ...claimed, ...fee };
}
