/**
 * Who has to be told what, now (告知义务, docs/law.md §10): one table, from which the duties (`duties.ts` beside it), the refusals
 * and the texts on the page follow. A case opened before 2026-12 has no edition and owes none of it.
 */
import type { ToldTopic } from '../../kernel/codes.ts';
import {
  activeParties,
  assignedIn,
  bothSides,
  disputants,
  hasConsent,
  hasEdition,
  owes,
  served,
} from '../../kernel/questions.ts';
import { isMediationStage, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { TellingId } from '../../law/telling.ts';
import type { TriageFindings } from '../intake/shape.ts';
import type { Party } from '../people/shape.ts';
import { isPublicOrderOpen } from '../public-order/questions.ts';

/** Since which event it was to be told, and to whom; the same person is not told twice. */
interface Owed {
  readonly partyIds: readonly string[];
  readonly since: number;
}

interface Row {
  /** Any of them tells it; the first is what the record says. */
  readonly topics: readonly [ToldTopic, ...ToldTopic[]];
  readonly owed: (state: CaseState) => Owed;
}

const NOBODY: Owed = { partyIds: [], since: 0 };
const to = (parties: readonly Party[], since = 0): Owed => ({
  // Who is not identified yet cannot be told.
  partyIds: parties.filter(({ kind }) => kind !== 'unknown').map(({ partyId }) => partyId),
  since,
});

const BEFORE_THE_COURT: readonly Stage[] = ['police_mediation', 'awaiting_judge', 'filing_preparation'];

/** AJ 178: neither a violation nor a crime; a traffic accident is the traffic police's (RTA). */
export const isCivilOnly = ({ publicOrder, criminal, traffic }: TriageFindings): boolean =>
  publicOrder === 'none' && !criminal && !traffic;

/** Triage found it so, and nobody has mediated yet. */
function civilRoutes(state: CaseState): Owed {
  const { findings, stage, track, failedSeq } = state;
  if (
    findings === undefined ||
    !isCivilOnly(findings) ||
    !BEFORE_THE_COURT.includes(stage) ||
    failedSeq !== undefined
  )
    return NOBODY;
  return stage === 'police_mediation' && track !== 'B' ? NOBODY : to(bothSides(state));
}

const mediationRights = (state: CaseState): Owed =>
  isMediationStage(state.stage) ? to(disputants(state), state.stageSeq) : NOBODY;

/** PML 26: what failed at the station or before the judge who guides. */
function otherWays({ failedSeq, stage }: CaseState, parties: readonly Party[]): Owed {
  const before = stage === 'awaiting_judge' || stage === 'filing_preparation';
  return failedSeq !== undefined && before ? to(parties, failedSeq) : NOBODY;
}

/** PSAPL 9, AJ 185: sent back to the police, until they have decided the violation. */
const returnedSeq = (state: CaseState): number | undefined =>
  isPublicOrderOpen(state) ? state.publicOrder?.returned?.seq : undefined;

function afterMediation(state: CaseState): Owed {
  const seq = returnedSeq(state);
  return seq === undefined ? otherWays(state, disputants(state)) : to(bothSides(state), seq);
}

function onlineSteps(state: CaseState): Owed {
  const { stage, hearings } = state;
  if (isMediationStage(stage))
    return to(disputants(state).filter(({ partyId }) => hasConsent(state, partyId, stage, 'online')));
  const online = hearings.filter((one) => one.status === 'scheduled' && one.mode === 'online');
  return to(
    activeParties(state).filter(({ partyId }) =>
      online.some(({ partyIds }) => partyIds?.includes(partyId) ?? true),
    ),
  );
}

/** CPL 129: the notice of acceptance tells the plaintiff, the notice to respond comes with the complaint. */
function suitRights(state: CaseState): Owed {
  const { stage, instruments } = state;
  const before = stage === 'mediation_after_registration' || stage === 'trial';
  if (!before || instruments.length > 0) return NOBODY;
  const notified = served(state, 'complaint');
  return to(bothSides(state).filter(({ partyId }) => !notified.has(partyId)));
}

/** CPL 131: since the judge of the trial was assigned, or another one. */
function whoSits(state: CaseState): Owed {
  const fixed = state.deadlines.findLast((one) => one.rule === 'T4' && one.status !== 'superseded');
  const sits = state.stage === 'trial' && assignedIn(state, 'judge') !== undefined;
  return fixed === undefined || !sits ? NOBODY : to(activeParties(state), fixed.startSeq);
}

export const WITH_THE_STATION: readonly Stage[] = ['intake', ...BEFORE_THE_COURT];

/** PIPL 17, 35: of natural persons. */
const personalData = (state: CaseState): Owed =>
  WITH_THE_STATION.includes(state.stage)
    ? to(activeParties(state).filter(({ kind }) => kind === 'person'))
    : NOBODY;

const ROWS: Readonly<Record<TellingId, Row>> = {
  DT1: { topics: ['civil_routes'], owed: civilRoutes },
  DT2: { topics: ['mediation_rights'], owed: mediationRights },
  DT3: { topics: ['mediation_failed', 'civil_routes'], owed: afterMediation },
  DT4: { topics: ['online_steps'], owed: onlineSteps },
  DT6: { topics: ['filing_rights'], owed: suitRights },
  // Told by the paper or the judgment itself, which is refused without it.
  DT7: { topics: ['evidence'], owed: (state) => to(activeParties(state)) },
  DT8: { topics: ['appeal_right'], owed: (state) => to(activeParties(state)) },
  DT9: {
    topics: ['execution_risk'],
    owed: (state) => to(activeParties(state).filter(({ partyId }) => owes(state, partyId))),
  },
  DT10: { topics: ['personal_data'], owed: personalData },
  DT11: { topics: ['who_sits'], owed: whoSits },
};

export const topicOf = (id: TellingId): ToldTopic => ROWS[id].topics[0];
export const addresseesOf = (state: CaseState, id: TellingId): readonly string[] =>
  ROWS[id].owed(state).partyIds;

/** Since which event it is to be told what a topic tells: told before that, it is told again. */
export const owedSince = (state: CaseState, topic: ToldTopic): number =>
  Math.max(
    0,
    ...Object.values(ROWS)
      .filter(({ topics }) => topics[0] === topic)
      .map(({ owed }) => owed(state).since),
  );

/** Who has not been told what is to be told now; nobody in a case of an earlier edition. */
export function untold(state: CaseState, id: TellingId): readonly string[] {
  if (!hasEdition(state)) return [];
  const { topics, owed } = ROWS[id];
  const { partyIds, since } = owed(state);
  const known = state.told.filter(
    ({ topic, seq, stage }) => topics.includes(topic) && (seq > since || stage === state.stage),
  );
  return partyIds.filter((partyId) => !known.some((one) => one.partyIds.includes(partyId)));
}

/** Who has not been told that they may sue, of those who are told it with the decision of the police. */
export const suitRightUntold = (state: CaseState): readonly string[] =>
  returnedSeq(state) === undefined ? [] : untold(state, 'DT3');
