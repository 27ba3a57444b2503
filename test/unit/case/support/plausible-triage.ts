/** What an officer may well find, and where the case then goes: for random walks. */
import type { TriageFindings } from '../../../../domain/chapters/intake/shape.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import type { Moment } from './moment.ts';

function findings({ dice, state }: Moment): TriageFindings {
  return {
    criminal: dice.chance(0.03),
    publicOrder: dice.chance(0.3) ? 'mediable' : dice.chance(0.05) ? 'not_mediable' : 'none',
    traffic: state.matter === 'traffic' && dice.chance(0.8),
    domesticViolence: dice.chance(0.03),
    labour: state.matter === 'labour',
    minorInvolved: dice.chance(0.05),
    notPoliceBusiness: dice.chance(0.05),
  };
}

export function triage(moment: Moment): DecisionData['triage'] {
  const { dice } = moment;
  const found = findings(moment);
  const route = dice.pick(T.TRIAGE_ROUTES.slice(0, dice.chance(0.9) ? 3 : 6)) ?? 'filing';
  const fitting =
    found.publicOrder === 'mediable'
      ? dice.pick(['A', 'A', 'B'] as const)
      : found.traffic
        ? 'C'
        : dice.pick(['B', 'B', 'D'] as const);
  return {
    findings: found,
    route,
    track: fitting ?? 'B',
    guardianNotified: dice.chance(0.8),
    violenceAsked: dice.chance(0.95),
    arbitrationTold: dice.chance(0.95),
    toldIds: dice.chance(0.7) ? moment.state.parties.map(({ partyId }) => partyId) : [],
  };
}

/** Who is advised is told where to go. */
export function closingOf({ dice, state }: Moment): DecisionData['close_case'] {
  const reason = dice.pick(T.CLOSE_REASONS) ?? 'other';
  return reason === 'advice_given'
    ? { reason, toldIds: state.parties.map(({ partyId }) => partyId) }
    : { reason };
}
