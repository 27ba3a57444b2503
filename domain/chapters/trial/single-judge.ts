/**
 * One judge (独任审理): summary procedure and small claims are one judge's (CPL 160), and the ordinary procedure may be, where the facts
 * are clear (CPL 40). What CPL 42 names is not for one; that a kind of dispute which often concerns many is for one all the same is for
 * a person to say, with the reason on record.
 */
import { refuse } from '../../kernel/refusals.ts';
import type { TextRef } from '../../kernel/refs.ts';
import { isGroupMatter } from '../../law/matter-questions.ts';
import type { Procedure } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import type { ProcedureBars } from '../filing/procedure-bars.ts';

/** @param bars what was said of the suit until now and is said of it with this decision */
export function singleJudgeGate(
  matter: string,
  procedure: Procedure,
  reason: TextRef | undefined,
  { panelGrounds = [], oneJudge = false }: ProcedureBars,
): Refusal | undefined {
  if (procedure === 'ordinary' && !oneJudge) return undefined;
  if (panelGrounds.length > 0) return refuse('panel_needed', { grounds: panelGrounds.join(',') });
  return isGroupMatter(matter) && reason === undefined ? refuse('single_judge_needs_reason') : undefined;
}
