/** Freezes, seizures, limits on spending, fines (执行措施): taken, renewed before they lapse, ended (CPL 118, 253-255; CPLI 485; LIM). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import { fenOf } from '../../law/calculators/fen.ts';
import type { Refusal } from '../../result.ts';
import {
  acceptedGate,
  binding,
  debtorRefusal,
  debtors,
  enforcementOf,
  inForce,
  listed,
  openClues,
  TERM,
} from './questions.ts';
import type { Measure } from './shape.ts';

const YUAN = 100n;
/** CPL 118: a person to 100,000 yuan, a unit from 50,000 to a million. */
const FINE = {
  person: { least: 1n, most: 100_000n * YUAN },
  unit: { least: 50_000n * YUAN, most: 1_000_000n * YUAN },
} as const;

function fineRefusal(
  state: CaseState,
  { partyId, amount }: DecisionData['take_measure'],
): Refusal | undefined {
  const kind = partyOf(state, partyId)?.kind === 'organisation' ? 'unit' : 'person';
  const { least, most } = FINE[kind];
  const fen = fenOf(amount ?? '0');
  return fen < least || fen > most ? refuse('fine_out_of_range', { kind }) : undefined;
}

/** CPL 118: at most fifteen days, and the order says how many. */
const MOST_DAYS = 15;

function detentionRefusal({ kind, detentionDays }: DecisionData['take_measure']): Refusal | undefined {
  if (kind !== 'detention') return detentionDays === undefined ? undefined : refuse('detention_days');
  const days = detentionDays ?? 0;
  return days < 1 || days > MOST_DAYS ? refuse('detention_days', { most: MOST_DAYS }) : undefined;
}

/** LIM 3: beside a unit its representative or head is limited, and who else is responsible or controls it. */
function personsRefusal(
  state: CaseState,
  { kind, partyId, limitedBeside }: DecisionData['take_measure'],
): Refusal | undefined {
  const ofUnit = kind === 'limit_spending' && partyOf(state, partyId)?.kind === 'organisation';
  if (!ofUnit) return limitedBeside === undefined ? undefined : refuse('limited_persons_of_units');
  const heads = limitedBeside?.some((one) => one === 'legal_representative' || one === 'principal') === true;
  return heads ? undefined : refuse('limited_persons_missing', { partyId });
}

/** LIM 1, 9: security or the creditor's agreement releases nobody who must be limited as long as the entry stands. */
function releaseRefusal(
  state: CaseState,
  { kind, partyId }: Measure,
  ground: DecisionData['end_measure']['ground'],
): Refusal | undefined {
  const asked = ground === 'security_given' || ground === 'creditor_agrees' || ground === 'released';
  if (kind !== 'limit_spending' || !asked || state.concluded !== undefined) return undefined;
  return listed(state).some((one) => one.partyId === partyId) ? refuse('listed_stays_limited') : undefined;
}

function takenAlready(draft: EventDraft, data: DecisionData['take_measure'], date: string): boolean {
  return enforcementOf(draft.state).measures.some(
    (one) =>
      one.kind === data.kind &&
      one.partyId === data.partyId &&
      ((one.kind === 'limit_spending' && one.status === 'in_force') ||
        (one.date === date && one.amount === data.amount && (one.item ?? 1) === (data.item ?? 1))),
  );
}

/** What follows a clue found true binds the property that it named: a freeze or a seizure. */
function clueRefusal(state: CaseState, { kind, clueSeq }: DecisionData['take_measure']): Refusal | undefined {
  if (clueSeq === undefined) return undefined;
  const owing = openClues(state).some((one) => one.seq === clueSeq && one.owesMeasure === true);
  if (!owing) return refuse('clue_unknown');
  return TERM[kind] === undefined ? refuse('clue_owes_measure', { eventSeq: clueSeq }) : undefined;
}

/** CPLI 485 counts from the measure; EXI 22: one taken before the notice has the notice follow in three days. */
function armTerm(draft: EventDraft, { seq, kind, partyId }: Measure, date: string): void {
  const rule = TERM[kind];
  const start = { startDate: date, startSeq: seq, startEvent: 'measure_taken', scope: 'case' } as const;
  if (rule === undefined) return;
  draft.arm(rule, { ...start, partyId });
  const waiting = draft.state.deadlines.some(
    (one) => one.rule === 'E4.after_measures' && one.status === 'armed',
  );
  if (!draft.state.execution.noticeIssued && !waiting) draft.arm('E4.after_measures', start);
}

function takeMeasure(draft: EventDraft, data: DecisionData['take_measure']): Refusal | undefined {
  const refusal =
    debtorRefusal(draft.state, data.partyId) ??
    clueRefusal(draft.state, data) ??
    (data.kind === 'fine' ? fineRefusal(draft.state, data) : undefined) ??
    detentionRefusal(data) ??
    personsRefusal(draft.state, data);
  if (refusal !== undefined) return refusal;
  const date = data.date ?? draft.actDate;
  if (takenAlready(draft, data, date)) return refuse('measure_exists');
  // LIM 1: who has not performed in the time of the notice is limited; without a notice there is no such time.
  if (data.kind === 'limit_spending' && !draft.state.execution.noticeIssued)
    return refuse('notice_not_issued');
  const seq = draft.emit('measure_taken', { ...data, date });
  const taken = inForce(draft.state).find((one) => one.seq === seq);
  if (taken !== undefined) armTerm(draft, taken, date);
  return undefined;
}

const standing = (state: CaseState, seq: number): Measure | undefined =>
  inForce(state).find((one) => one.seq === seq);

const events = (measures: readonly Measure[]): { event: readonly string[] } => ({
  event: measures.map(({ seq }) => String(seq)),
});

export const measureDecisions: DecisionRules<'take_measure' | 'renew_measure' | 'end_measure'> = {
  take_measure: {
    zh: '采取执行措施',
    en: 'Take a measure of execution',
    stages: ['execution', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'execution_judge',
    ready: acceptedGate,
    targets: (state) => ({
      party: debtors(state),
      event: openClues(state)
        .filter((one) => one.owesMeasure === true)
        .map(({ seq }) => String(seq)),
    }),
    decide: (draft, { data }) => takeMeasure(draft, data),
  },
  renew_measure: {
    zh: '续行查封、扣押、冻结',
    en: 'Renew a freeze or seizure',
    stages: ['execution', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'execution_judge',
    ready: (state) => (binding(state).length === 0 ? refuse('measure_unknown') : undefined),
    targets: (state) => events(binding(state)),
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      const found = standing(draft.state, data.eventSeq);
      if (found === undefined) return refuse('measure_unknown');
      const rule = TERM[found.kind];
      if (rule === undefined) return refuse('measure_not_renewable');
      if ((found.renewedOn ?? found.date) >= date) return refuse('measure_already_renewed');
      draft.meet((one) => one.startSeq === found.seq && one.rule === rule, date);
      draft.emit('measure_renewed', { measureSeq: found.seq, date });
      const start = { startDate: date, startSeq: found.seq, startEvent: 'measure_renewed' };
      draft.arm(rule, { ...start, scope: 'case', partyId: found.partyId });
      return undefined;
    },
  },
  end_measure: {
    zh: '解除执行措施',
    en: 'End a measure of execution',
    // Also where the title has lost its effect and the case is tried again.
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state) => (inForce(state).length === 0 ? refuse('measure_unknown') : undefined),
    targets: (state) => events(inForce(state)),
    decide: (draft, { data }) => {
      const found = standing(draft.state, data.eventSeq);
      if (found === undefined) return refuse('measure_unknown');
      const refusal = releaseRefusal(draft.state, found, data.ground);
      if (refusal !== undefined) return refusal;
      const date = data.date ?? draft.actDate;
      draft.supersede((one) => one.startSeq === found.seq && one.rule === TERM[found.kind], 'replaced');
      draft.emit('measure_ended', { measureSeq: found.seq, ground: data.ground, date });
      return undefined;
    },
  },
};
