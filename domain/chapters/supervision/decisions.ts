/**
 * Supervision (督办): a supervisor urges (催办) those in charge, or asks them to explain, which they owe within the platform's own
 * service level. Neither moves a clock of the law.
 */
import type { Actor } from '../../kernel/actor.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import {
  answers,
  askableDeadlines,
  inCharge,
  isSameAsked,
  openExplanations,
  reaches,
  supervises,
} from './questions.ts';
import type { Asked } from './shape.ts';

function askedGate(state: CaseState, actor: Actor, asked: Asked): Refusal | undefined {
  const { seat, capacity, deadlineId } = asked;
  if (!supervises(actor, seat)) return refuse('not_supervised_by_you', { seat });
  if (capacity !== undefined && inCharge(state, asked) === undefined)
    return refuse('not_in_charge_there', { seat });
  if (capacity === undefined && !reaches(state, seat)) return refuse('seat_not_reached', { seat });
  if (deadlineId !== undefined && !askableDeadlines(state).includes(deadlineId))
    return refuse('deadline_unknown');
  return undefined;
}

const askedOf = ({ seat, capacity, deadlineId }: Asked): Asked => ({
  seat,
  ...(capacity === undefined ? {} : { capacity }),
  ...(deadlineId === undefined ? {} : { deadlineId }),
});

function ask(draft: EventDraft, data: DecisionData['ask_explanation']): Refusal | undefined {
  const { state } = draft;
  if (openExplanations(state).some((one) => isSameAsked(one, data))) return refuse('explanation_open');
  const explanationId = `x${(state.explanations?.length ?? 0) + 1}`;
  const { reason } = data;
  const startSeq = draft.emit('explanation_asked', { explanationId, ...askedOf(data), reason });
  const counted = { startDate: draft.actDate, startSeq, startEvent: 'explanation_asked' };
  draft.arm('SLA-EXPLANATION', { ...counted, scope: 'case' });
  return undefined;
}

const targets = (state: CaseState) => ({ deadline: askableDeadlines(state) });

const common = { stages: OPEN_STAGES, leadsTo: [], onBehalf: 'never', afterConclusion: true } as const;

export const supervisionDecisions: DecisionRules<'urge' | 'ask_explanation' | 'give_explanation'> = {
  urge: {
    ...common,
    zh: '催办',
    en: 'Urge those in charge',
    targets,
    decide: (draft, { data, actor }) => {
      const refusal = askedGate(draft.state, actor, data);
      if (refusal !== undefined) return refusal;
      const on = draft.actDate;
      if (draft.state.urged?.some((one) => one.on === on && isSameAsked(one, data)) === true)
        return refuse('urged_today');
      draft.emit('urged', { ...askedOf(data), on, reason: data.reason });
      return undefined;
    },
  },
  ask_explanation: {
    ...common,
    zh: '督办，要求说明情况',
    en: 'Ask for an explanation',
    targets,
    decide: (draft, { data, actor }) => askedGate(draft.state, actor, data) ?? ask(draft, data),
  },
  give_explanation: {
    ...common,
    zh: '答复督办',
    en: 'Give an explanation',
    ready: (state, actor) =>
      openExplanations(state).some((one) => answers(state, actor, one))
        ? undefined
        : refuse('no_open_explanation'),
    targets: (state, actor) => ({
      explanation: openExplanations(state)
        .filter((one) => answers(state, actor, one))
        .map((one) => one.explanationId),
    }),
    decide: (draft, { data, actor }) => {
      const asked = draft.state.explanations?.find((one) => one.explanationId === data.explanationId);
      if (asked === undefined) return refuse('explanation_unknown');
      if (asked.ground !== undefined) return refuse('explanation_given');
      if (!answers(draft.state, actor, asked)) return refuse('explanation_not_yours');
      const { explanationId, ground, text } = data;
      draft.emit('explanation_given', { explanationId, seat: asked.seat, ground, text });
      draft.meet((one) => one.rule === 'SLA-EXPLANATION' && one.startSeq === asked.seq);
      return undefined;
    },
  },
};
