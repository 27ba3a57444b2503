/**
 * One judge (独任审理): summary procedure and small claims are one judge's (CPL 160). A dispute of many, which may touch social
 * stability, is not for one (CPL 42(2)); that this one may not is for a person to say, with the reason on record.
 */
import { refuse } from '../../kernel/refusals.ts';
import type { TextRef } from '../../kernel/refs.ts';
import { isGroupMatter } from '../../law/matter-questions.ts';
import type { Procedure } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';

export const singleJudgeGate = (
  matter: string,
  procedure: Procedure,
  reason: TextRef | undefined,
): Refusal | undefined =>
  procedure !== 'ordinary' && isGroupMatter(matter) && reason === undefined
    ? refuse('single_judge_needs_reason')
    : undefined;
