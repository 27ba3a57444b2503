/** What worklists (待办) sort and mark by: bands of time, whose work it is, and what sets a case apart. */
import { type Vocabulary, words as w } from '../words.ts';
import { RULES } from '../law/rule.ts';

/** By the case's own time; a week ends on Sunday. `waiting`: not overdue, and its owner can only wait for somebody. */
export const WORKLIST_BAND = {
  overdue: w('已超期', 'overdue'),
  today: w('今天', 'today'),
  week: w('本周', 'this week'),
  later: w('以后', 'later'),
  waiting: w('等待他人', 'waiting for others'),
} as const satisfies Vocabulary;
export type WorklistBand = keyof typeof WORKLIST_BAND;

export const WORKLIST_TAB = {
  mine: w('我的', 'mine'),
  unit: w('本单位', 'my unit'),
  unassigned: w('未分配', 'unassigned'),
  returned: w('被退回', 'returned'),
} as const satisfies Vocabulary;
export type WorklistTab = keyof typeof WORKLIST_TAB;

export const CASE_FLAG = {
  /** A clock runs that the law itself calls urgent (CPL 103, DVL 28, EX urgent clues). */
  urgent: w('紧急', 'urgent'),
  /** Triage found that a minor is involved. */
  minor: w('涉未成年人', 'a minor is involved'),
  /** The kind of dispute is one in which many people often stand on a side (CPL 42 with its flag `group`). */
  mass: w('群体', 'many people'),
  drill: w('演练', 'exercise'),
} as const satisfies Vocabulary;
export type CaseFlag = keyof typeof CASE_FLAG;

/** Rules of time whose variant is the law's urgent one. */
export const URGENT_RULES: readonly string[] = RULES.map((rule) => rule.id).filter((id) =>
  id.endsWith('.urgent'),
);
