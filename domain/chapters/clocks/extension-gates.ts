/** What is asked of an extension by its ground: when it was applied for, and when what hindered the party was gone (CPL 86; TL19 1). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { effectiveInstrument, pendingInstrument } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { ruleOf } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import { isTrialLimit } from '../trial/limit.ts';
import type { Deadline } from './shape.ts';

type Asked = DecisionData['extend_deadline'];

const RESTORED = 'restored';

/** The file has gone up without the answer, and the court of appeal hears the answer as it comes (CPL 174). */
const GONE_ON: ReadonlySet<string> = new Set(['T16.answer']);

/** Of a period to appeal: what it was about stands, and no higher court has decided on it or set it aside. */
const isStillOpen = (state: CaseState, instrumentId: string): boolean =>
  (pendingInstrument(state) ?? effectiveInstrument(state))?.instrumentId === instrumentId;

/** A party missed it, and the court may give it back (CPL 86). */
export const isRestorable = (state: CaseState, { rule, status, metOn, instrumentId }: Deadline): boolean =>
  status === 'breached' &&
  metOn === undefined &&
  !GONE_ON.has(rule) &&
  (instrumentId === undefined || isStillOpen(state, instrumentId)) &&
  ruleOf(state.policy, rule)?.extensions.some(({ ground }) => ground === RESTORED) === true;

export const isRestoring = ({ ground }: Pick<Asked, 'ground'>): boolean => ground === RESTORED;

const askedOn = ({ actDate }: EventDraft, data: Asked): LegalDate => data.askedOn ?? actDate;

/** CPL 86: asked for within ten days after the obstacle was gone. */
function restorationGate(draft: EventDraft, data: Asked): Refusal | undefined {
  const { obstacleGoneOn } = data;
  if (!isRestoring(data))
    return obstacleGoneOn === undefined ? undefined : refuse('obstacle_not_of_restoring');
  if (obstacleGoneOn === undefined) return refuse('obstacle_day_missing');
  const { dueDate } = draft.compute('T17', obstacleGoneOn);
  return askedOn(draft, data) > dueDate ? refuse('restoration_asked_late', { dueDate }) : undefined;
}

/** TL19 1: asked for fifteen days before the limit ends, and decided five days before. */
export function isLate(draft: EventDraft, deadline: Deadline, data: Asked): boolean {
  if (!isTrialLimit(deadline) || isRestoring(data)) return false;
  const asked = draft.compute('T12', deadline.dueDate).dueDate;
  const decided = draft.compute('T12.decide', deadline.dueDate).dueDate;
  return askedOn(draft, data) > asked || draft.actDate > decided;
}

/** Neither before the period began nor after the day of the act. */
function impossible(draft: EventDraft, { startDate }: Deadline, data: Asked): boolean {
  const days = [data.askedOn, data.obstacleGoneOn].filter((one) => one !== undefined);
  return days.some((day) => day < startDate || day > draft.actDate);
}

/** A late extension of a trial limit is the president's to grant, with its reason on record (TL19 1). */
export function extensionGate(draft: EventDraft, deadline: Deadline, data: Asked): Refusal | undefined {
  if (impossible(draft, deadline, data)) return refuse('asked_day_impossible');
  const restoring = restorationGate(draft, data);
  if (restoring !== undefined) return restoring;
  return isLate(draft, deadline, data) && data.reason === undefined
    ? refuse('extension_asked_late', { dueDate: deadline.dueDate })
    : undefined;
}
