/** Codes of the side processes (附属程序), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** Side processes with clocks of their own (rule book §14, last paragraph). */
export const PROCESS_KIND = {
  preservation: w('财产保全', 'preservation'),
  preservation_before_suit: w('诉前保全', 'preservation before suit'),
  protection_order: w('人身安全保护令', 'protection order'),
  protection_order_urgent: w('紧急人身安全保护令', 'urgent protection order'),
  appraisal: w('鉴定', 'appraisal'),
  jurisdiction_objection: w('管辖异议', 'objection to jurisdiction'),
  legal_aid: w('法律援助', 'legal aid'),
  execution_objection: w('执行异议', 'objection to execution'),
  outsider_objection: w('案外人异议', 'objection by an outsider'),
  dishonesty_listing: w('纳入失信名单', 'listing as dishonest'),
} as const satisfies Vocabulary;

export const PROCESS_OUTCOME = {
  granted: w('准许', 'granted'),
  rejected: w('驳回', 'rejected'),
  withdrawn: w('撤回', 'withdrawn'),
  completed: w('办结', 'completed'),
} as const satisfies Vocabulary;
