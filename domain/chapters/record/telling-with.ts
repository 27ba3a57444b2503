/**
 * What a decision tells as it is taken (告知): the record then says so like `tell_parties`; and where the law makes the telling a
 * condition of the step itself, the step is refused without it (docs/law.md §10).
 */
import type { DecisionData, DecisionType } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { DecisionInput } from '../../kernel/input.ts';
import { bothSides, disputants, hasEdition, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { MediationStage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import { type TellingId, TELLING_VERSION } from '../../law/telling.ts';
import type { Refusal } from '../../result.ts';
import type { ToldTopic } from '../../kernel/codes.ts';
import { addresseesOf, isCivilOnly, suitRightUntold, topicOf, WITH_THE_STATION } from './telling.ts';

interface Tells {
  readonly ids: readonly TellingId[];
  readonly partyIds: readonly string[];
  /** For which stage consent was asked: mediation there needs no second telling. */
  readonly stage?: MediationStage;
}

type Telling = Partial<{
  [K in DecisionType]: (
    state: CaseState,
    input: DecisionInput & { type: K; data: DecisionData[K] },
  ) => Tells | undefined;
}>;

/** Closed as advised, at the station and with nothing found that is for the police: the advice is where to go (AJ 61, 178). */
const isAdvice = ({ stage, findings }: CaseState, { reason }: DecisionData['close_case']): boolean =>
  reason === 'advice_given' &&
  WITH_THE_STATION.includes(stage) &&
  (findings === undefined || isCivilOnly(findings));

const TELLS: Telling = {
  triage: (_state, { data }) => ({
    ids: isCivilOnly(data.findings) ? ['DT1', 'DT10'] : ['DT10'],
    partyIds: data.toldIds ?? [],
  }),
  close_case: (state, { data }) =>
    isAdvice(state, data) ? { ids: ['DT1'], partyIds: data.toldIds ?? [] } : undefined,
  give_consent: (_state, { data, onBehalfOf }) =>
    data.told === true && onBehalfOf !== undefined
      ? {
          ids: data.mode === 'online' ? ['DT2', 'DT4'] : ['DT2'],
          partyIds: [onBehalfOf.partyId],
          stage: data.stage,
        }
      : undefined,
  end_mediation: (state, { data }) =>
    data.waysTold === true
      ? { ids: ['DT3'], partyIds: disputants(state).map(({ partyId }) => partyId) }
      : undefined,
  register_case: (_state, { data }) => ({ ids: ['DT6'], partyIds: data.toldIds ?? [] }),
  set_evidence_period: (state, { data }) =>
    data.told === true ? { ids: ['DT7'], partyIds: addresseesOf(state, 'DT7') } : undefined,
  render_judgment: (state, { data }) =>
    data.told === true ? { ids: ['DT8'], partyIds: addresseesOf(state, 'DT8') } : undefined,
  issue_execution_notice: (state, { data }) =>
    data.told === true ? { ids: ['DT9'], partyIds: addresseesOf(state, 'DT9') } : undefined,
};

/** Decisions that tell as they are taken. */
export const TELLING_DECISIONS = Object.keys(TELLS) as readonly DecisionType[];

const toldBy = (state: CaseState, input: DecisionInput): Tells | undefined =>
  (TELLS[input.type] as ((s: CaseState, i: DecisionInput) => Tells | undefined) | undefined)?.(state, input);

/** Told before the mediation has come to nothing it would not be told of that: the end comes first. */
const toldAfter = ({ type }: DecisionInput): boolean => type === 'end_mediation';

/** Written down before what the decision itself brings about, which may lead to another stage. */
export function tellFirst(draft: EventDraft, input: DecisionInput): void {
  if (!toldAfter(input)) tell(draft, toldBy(draft.state, input));
}

/** @param before the case as the decision found it */
export function tellLast(draft: EventDraft, before: CaseState, input: DecisionInput): void {
  if (toldAfter(input)) tell(draft, toldBy(before, input));
}

function tell(draft: EventDraft, tells: Tells | undefined): void {
  if (tells === undefined || tells.partyIds.length === 0) return;
  const { ids, partyIds, stage } = tells;
  for (const id of ids)
    draft.emit('parties_told', {
      topic: topicOf(id),
      partyIds,
      textVersion: TELLING_VERSION,
      ...(stage === undefined ? {} : { stage }),
    });
}

const ROUTES: readonly ToldTopic[] = ['civil_routes', 'mediation_failed'];

const routesUntold = (state: CaseState, toldIds: readonly string[] = []): readonly string[] =>
  bothSides(state)
    .filter(({ kind, partyId }) => kind !== 'unknown' && !toldIds.includes(partyId))
    .filter(
      ({ partyId }) =>
        !state.told.some(({ topic, partyIds }) => ROUTES.includes(topic) && partyIds.includes(partyId)),
    )
    .map(({ partyId }) => partyId);

type Bars = Partial<{
  [K in DecisionType]: (state: CaseState, data: DecisionData[K]) => Refusal | undefined;
}>;

const BARS: Bars = {
  triage: (state, { route, findings, toldIds }) => {
    const parties = route === 'advice' && isCivilOnly(findings) ? routesUntold(state, toldIds) : [];
    return parties.length === 0 ? undefined : refuse('civil_routes_untold', { parties: parties.join(',') });
  },
  // Whom a failed mediation left with other ways was told of the same ones (PML 26).
  close_case: (state, data) => {
    const parties = isAdvice(state, data) ? routesUntold(state, data.toldIds) : [];
    return parties.length === 0 ? undefined : refuse('civil_routes_untold', { parties: parties.join(',') });
  },
  // PSAPL 9, AJ 185: a punishment after a failed mediation goes with telling each side that they may sue.
  decide_public_order: (state, { outcome }) => {
    const parties = outcome === 'punished' ? suitRightUntold(state) : [];
    return parties.length === 0 ? undefined : refuse('suit_right_untold', { parties: parties.join(',') });
  },
  set_evidence_period: (_state, { told }) => (told === true ? undefined : refuse('evidence_rules_untold')),
  render_judgment: (state, { told, items }) =>
    told === true || (state.filing.procedure === 'small_claims' && items.length === 0)
      ? undefined
      : refuse('appeal_right_untold'),
  issue_execution_notice: (_state, { told }) => (told === true ? undefined : refuse('execution_risk_untold')),
};

function unknownIn(state: CaseState, data: object): Refusal | undefined {
  const toldIds = 'toldIds' in data ? (data.toldIds as readonly string[] | undefined) : undefined;
  const partyId = toldIds?.find((id) => partyOf(state, id) === undefined);
  return partyId === undefined ? undefined : refuse('party_unknown', { partyId });
}

/** Why a step is refused for what was not told with it or before. */
export function tellingGate(state: CaseState, { type, data }: DecisionInput): Refusal | undefined {
  const unknown = unknownIn(state, data);
  if (unknown !== undefined || !hasEdition(state)) return unknown;
  return (BARS[type] as ((s: CaseState, d: unknown) => Refusal | undefined) | undefined)?.(state, data);
}

/** What the decisions that discharge a duty tell as they are taken: shown beside the duty, to be read out or printed. */
const WITH: Partial<Record<DecisionType, readonly TellingId[]>> = {
  triage: ['DT1', 'DT10'],
  give_consent: ['DT2'],
  render_judgment: ['DT8'],
  issue_execution_notice: ['DT9'],
};

export const toldWith = (state: CaseState, by: readonly DecisionType[]): readonly TellingId[] =>
  hasEdition(state) ? by.flatMap((type) => WITH[type] ?? []) : [];
