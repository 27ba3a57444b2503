/**
 * What a case cannot know of the number that its court enters (案号): whether it is of its own court, and whether another case
 * has it. Type and year are held by the case itself (`domain/machine/bounds/filing.ts`).
 */
import type { Database } from '../../db/client.ts';
import {
  claimCourtNumber,
  isCourtNumberTaken,
  readCourtDivision,
} from '../../db/queries/cases/court-number.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { COURT_NUMBER_TYPES, courtCodeOf, readCourtNumber } from '../../domain/law/court-numbers.ts';
import { type Problem, refusalProblem } from '../http/problem.ts';

interface Numbering {
  readonly type: DecisionType;
  readonly data: unknown;
}

function numberIn({ type, data }: Numbering): string | undefined {
  if (!Object.hasOwn(COURT_NUMBER_TYPES, type)) return undefined;
  return (data as { readonly courtCaseNumber?: string }).courtCaseNumber;
}

async function numberProblem(
  db: Database,
  caseId: string,
  decision: Numbering,
  isTaken: (text: string) => Promise<boolean>,
): Promise<Problem | undefined> {
  const text = numberIn(decision);
  if (text === undefined) return undefined;
  const expected = courtCodeOf((await readCourtDivision(db, caseId)) ?? '');
  const given = readCourtNumber(text)?.court;
  if (expected !== undefined && given !== undefined && given !== expected)
    return refusalProblem(409, refuse('court_number_court', { given, expected }));
  if (await isTaken(text))
    return refusalProblem(409, refuse('court_number_taken', { courtCaseNumber: text }));
  return undefined;
}

/** @throws Problem `court_number_court` or `court_number_taken` (409); else the number is the case's */
export async function checkCourtNumber(db: Database, caseId: string, decision: Numbering): Promise<void> {
  const isOthers = async (text: string) => !(await claimCourtNumber(db, text, caseId));
  const found = await numberProblem(db, caseId, decision, isOthers);
  if (found !== undefined) throw found;
}

/** The same for a decision that is only supposed: nothing is claimed. */
export async function checkSupposedNumber(db: Database, caseId: string, decision: Numbering): Promise<void> {
  const taken = (text: string) => isCourtNumberTaken(db, text, caseId);
  const found = await numberProblem(db, caseId, decision, taken);
  if (found !== undefined) throw found;
}
