/** Violence at home (家庭暴力): found or lifted at any time, the victim's wish, the written warning, the protection order (DVL 5, 16-17, 23-32). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, hasEdition, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { receiversOf, undelivered } from './duties.ts';
import { isVictim, isViolent, ordersOf, protectionStands } from './gates.ts';
import { askReview, changeOrder, decideReview } from './order.ts';
import type { ViolenceDecisions } from './shape.ts';

const ANYWHERE = { stages: OPEN_STAGES, leadsTo: [], onBehalf: 'never' } as const;

const activeIds = (state: CaseState): string[] => activeParties(state).map((one) => one.partyId);

function absentOf(state: CaseState, partyIds: readonly string[]): Refusal | undefined {
  const absent = partyIds.find((partyId) => partyOf(state, partyId)?.status !== 'active');
  return absent === undefined ? undefined : refuse('party_not_active', { partyId: absent });
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What is on record already: of violence also who suffers it. */
function saidAlready(state: CaseState, found: boolean, victimIds: readonly string[]): boolean {
  const before = state.violence?.found ?? state.findings?.domesticViolence;
  return before === found && (!found || sameIds(state.violence?.victimIds ?? [], victimIds));
}

function recordViolence(draft: EventDraft, data: DecisionData['record_violence']): Refusal | undefined {
  const { found, reason } = data;
  const victimIds = found ? (data.victimIds ?? []) : [];
  if (found && victimIds.length === 0) return refuse('violence_victim_needed');
  const absent = absentOf(draft.state, victimIds);
  if (absent !== undefined) return absent;
  if (!found && protectionStands(draft.state)) return refuse('protection_order_stands');
  if (saidAlready(draft.state, found, victimIds)) return refuse('violence_same');
  draft.emit('violence_recorded', { found, victimIds, reason });
  return undefined;
}

function warn(draft: EventDraft, data: DecisionData['issue_warning']): Refusal | undefined {
  const { perpetratorId, victimIds, date = draft.actDate } = data;
  const absent = absentOf(draft.state, [perpetratorId, ...victimIds]);
  if (absent !== undefined) return absent;
  if (victimIds.length === 0 || victimIds.includes(perpetratorId)) return refuse('violence_victim_needed');
  const punished = draft.state.publicOrder?.decided?.some(
    (one) => one.partyId === perpetratorId && one.outcome === 'punished',
  );
  // DVL 16: a warning is for what is minor and not punished.
  if (punished === true && data.otherAct !== true && hasEdition(draft.state))
    return refuse('violence_punished', { partyId: perpetratorId });
  const twin = draft.state.violence?.papers.some(
    (one) => one.kind === 'warning' && one.date === date && one.perpetratorIds.includes(perpetratorId),
  );
  if (twin === true) return refuse('warning_exists', { date });
  draft.emit('warning_issued', { ...data, date });
  return undefined;
}

function deliver(draft: EventDraft, data: DecisionData['deliver_violence_paper']): Refusal | undefined {
  const { eventSeq, receiver, date = draft.actDate } = data;
  const paper = draft.state.violence?.papers.find((one) => one.seq === eventSeq);
  if (paper === undefined) return refuse('violence_paper_unknown');
  if (!receiversOf(paper).includes(receiver)) return refuse('receiver_not_of_paper');
  if (!undelivered(paper).includes(receiver)) return refuse('paper_already_delivered');
  draft.emit('violence_paper_delivered', { paperSeq: eventSeq, receiver, date });
  return undefined;
}

const waiting = (state: CaseState): string[] =>
  (state.violence?.papers ?? []).filter((one) => undelivered(one).length > 0).map((one) => String(one.seq));

const inForce = (state: CaseState): string[] =>
  ordersOf(state)
    .filter((one) => one.status === 'in_force')
    .map((one) => String(one.seq));

const ruledOn = ({ processes }: CaseState): string[] =>
  processes
    .filter(({ outcome }) => outcome === 'granted' || outcome === 'rejected')
    .map(({ seq }) => String(seq));

const toReview = (state: CaseState): string[] =>
  (state.violence?.reviews ?? [])
    .filter(({ outcome }) => outcome === undefined)
    .map(({ seq }) => String(seq));

const orElse = (ids: readonly string[], refusal: Refusal): Refusal | undefined =>
  ids.length === 0 ? refusal : undefined;

export const violenceDecisions: DecisionRules<keyof ViolenceDecisions> = {
  record_violence: {
    zh: '记载有无家庭暴力',
    en: 'Record whether there is violence at home',
    ...ANYWHERE,
    targets: (state) => ({ party: activeIds(state) }),
    decide: (draft, { data }) => recordViolence(draft, data),
  },
  ask_separate_mediation: {
    zh: '受害人请求分别调解',
    en: 'The victim asks for mediation with each party apart',
    ...ANYWHERE,
    onBehalf: 'required',
    ready: (state) => (isViolent(state) ? undefined : refuse('violence_absent')),
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      if (!isVictim(draft.state, partyId)) return refuse('not_the_victim', { partyId });
      const asked = draft.state.violence?.separately.includes(partyId) ?? false;
      if (asked === data.separately) return refuse('separate_wish_same');
      draft.emit('separate_mediation_asked', { partyId, ...data });
      return undefined;
    },
  },
  issue_warning: {
    zh: '出具家庭暴力告诫书',
    en: 'Issue a written warning for violence at home',
    ...ANYWHERE,
    ready: (state) => (isViolent(state) ? undefined : refuse('violence_absent')),
    targets: (state) => ({ party: activeIds(state) }),
    decide: (draft, { data }) => warn(draft, data),
  },
  deliver_violence_paper: {
    zh: '登记告诫书、保护令的送交',
    en: 'Record that a warning or protection order was delivered',
    ...ANYWHERE,
    afterConclusion: true,
    ready: (state) =>
      orElse(
        (state.violence?.papers ?? []).map(({ seq }) => String(seq)),
        refuse('violence_paper_unknown'),
      ),
    targets: (state) => ({ event: waiting(state) }),
    decide: (draft, { data }) => deliver(draft, data),
  },
  change_protection_order: {
    zh: '撤销、变更、延长人身安全保护令',
    en: 'Withdraw, change or extend a protection order',
    ...ANYWHERE,
    onBehalf: 'optional',
    afterConclusion: true,
    ready: (state) =>
      orElse(
        ordersOf(state).map(({ seq }) => String(seq)),
        refuse('violence_paper_unknown'),
      ),
    targets: (state) => ({ event: inForce(state) }),
    decide: (draft, { data }) => changeOrder(draft, data),
  },
  ask_order_review: {
    zh: '对保护令裁定申请复议',
    en: 'Ask for review of the ruling on a protection order',
    ...ANYWHERE,
    onBehalf: 'required',
    afterConclusion: true,
    ready: (state) => orElse(ruledOn(state), refuse('order_not_ruled')),
    targets: (state) => ({ event: ruledOn(state) }),
    decide: (draft, { data, onBehalfOf }) => askReview(draft, data, onBehalfOf?.partyId ?? ''),
  },
  decide_order_review: {
    zh: '作出复议决定',
    en: 'Decide on the review of a protection order',
    ...ANYWHERE,
    afterConclusion: true,
    ready: (state) => orElse(toReview(state), refuse('order_review_absent')),
    targets: (state) => ({ event: toReview(state) }),
    decide: (draft, { data }) => decideReview(draft, data),
  },
};
