/** The clocks of a side process (附属程序期限): in which period the court decides on it, and which deadlines are its own. */
import type { ProcessKind } from '../../kernel/codes.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { SideProcess } from './shape.ts';

/** The period in which the court decides on it; undefined where the law names none. */
export const PROCESS_RULE: Record<ProcessKind, RuleId | undefined> = {
  preservation: 'T18.ordinary',
  preservation_urgent: 'T18.urgent',
  preservation_before_suit: 'T18.presuit_ruling',
  protection_order: 'DV28.ordinary',
  protection_order_urgent: 'DV28.urgent',
  appraisal: undefined,
  jurisdiction_objection: undefined,
  procedure_objection: undefined,
  legal_aid: undefined,
  execution_objection: 'E7.act',
  outsider_objection: 'E7.outsider',
  dishonesty_listing: 'SX.decide',
  execution_reconsideration: 'E7.reconsideration',
  listing_correction: 'SX.review',
  listing_reconsideration: 'SX.reconsideration',
  listing_removal: undefined,
  limits_release: undefined,
  auction: undefined,
  filing_grievance: 'FL12',
  entrusted_execution: undefined,
  entrusted_service: undefined,
  superior_execution: undefined,
  sham_inquiry: undefined,
  mediator_complaint: undefined,
};

/** It counts from the event that opened the process, from the security that was given for it, or from the letter of entrustment. */
export const isClockOf = (process: SideProcess, { startSeq }: Pick<Deadline, 'startSeq'>): boolean =>
  startSeq === process.seq || startSeq === process.securitySeq || startSeq === process.letterSeq;
