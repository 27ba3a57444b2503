/**
 * Notices that set a party a period (补正通知、举证通知书): the court says how long, the period of each addressee counts from
 * their own receipt (REG 7; CPLI 99; EV 51). Told on the spot, they have it that day; else it is served on each.
 */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { HearingInstance, Procedure, ServedDocument } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import type { Party } from '../people/shape.ts';

type NoticeDocument = 'correction_notice' | 'evidence_notice';

interface Notice {
  readonly rule: RuleId;
  /** Of the event that set the period. */
  readonly seq: number;
  readonly days: number;
  readonly addressees: readonly Party[];
}

const EVIDENCE_RULE: Record<Procedure, RuleId> = {
  ordinary: 'T5.ordinary',
  summary: 'T5.summary',
  small_claims: 'T5.small_claims',
};

/** The defects are the plaintiffs' to mend; undefined while nothing is to be corrected. */
export function correctionNotice(state: CaseState): Notice | undefined {
  const { correction, correctionPending } = state.filing;
  if (correction === undefined || !correctionPending) return undefined;
  const addressees = activeParties(state).filter((party) => party.role === 'applicant');
  return { rule: 'FL4', ...correction, addressees };
}

/** The period of the instance in which the case is: on appeal that for new evidence, at least ten days (CPLI 99). */
export const evidenceRule = (instance: HearingInstance, procedure: Procedure = 'ordinary'): RuleId =>
  instance === 'appeal' ? 'T5.second' : EVIDENCE_RULE[procedure];

export function evidenceNotice(state: CaseState): Notice | undefined {
  const { evidence } = state.trial;
  if (evidence === undefined) return undefined;
  const { seq, days, procedure, instance = 'first' } = evidence;
  if (state.stage !== (instance === 'first' ? 'trial' : 'appeal')) return undefined;
  return { rule: evidenceRule(instance, procedure), seq, days, addressees: activeParties(state) };
}

const NOTICE: Record<NoticeDocument, (state: CaseState) => Notice | undefined> = {
  correction_notice: correctionNotice,
  evidence_notice: evidenceNotice,
};

export const isNotice = (document: ServedDocument): document is NoticeDocument =>
  document === 'correction_notice' || document === 'evidence_notice';

const has = ({ deadlines }: CaseState, notice: Notice, partyId: string): boolean =>
  deadlines.some((one) => one.rule === notice.rule && one.partyId === partyId && one.startSeq >= notice.seq);

/** Who has not received it yet. */
export const awaitingNotice = (state: CaseState, document: NoticeDocument): readonly Party[] => {
  const notice = NOTICE[document](state);
  return notice?.addressees.filter(({ partyId }) => !has(state, notice, partyId)) ?? [];
};

export function noticeRefusal(
  state: CaseState,
  document: NoticeDocument,
  { partyId }: Party,
): Refusal | undefined {
  const notice = NOTICE[document](state);
  if (notice?.addressees.some((one) => one.partyId === partyId) !== true) return refuse('nothing_to_serve');
  return has(state, notice, partyId) ? refuse('already_served') : undefined;
}

interface Given {
  readonly startSeq: number;
  readonly startEvent: string;
  readonly onTheSpot?: boolean | undefined;
}

/** The period is set: it runs for those who are told at once, and the court serves the notice on the others. */
export function noticeGiven(draft: EventDraft, notice: Notice | undefined, given: Given): void {
  if (notice === undefined) return;
  const { onTheSpot, ...told } = given;
  const start = { ...told, startDate: draft.actDate };
  if (onTheSpot !== true) {
    draft.arm('SLA-SERVE-NOTICE', start);
    return;
  }
  for (const { partyId } of notice.addressees)
    draft.arm(notice.rule, { ...start, partyId, length: notice.days });
}

export function noticeServed(
  draft: EventDraft,
  document: NoticeDocument,
  partyId: string,
  start: { readonly startDate: LegalDate; readonly startSeq: number },
): void {
  const notice = NOTICE[document](draft.state);
  if (notice === undefined) return;
  const startEvent = `service_effected.${document}`;
  draft.arm(notice.rule, { ...start, startEvent, partyId, length: notice.days });
  if (awaitingNotice(draft.state, document).length > 0) return;
  draft.meet((one) => one.rule === 'SLA-SERVE-NOTICE' && one.startSeq === notice.seq, start.startDate);
}
