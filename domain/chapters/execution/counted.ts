/** Which performance on record is of the items of a title (INT 3): an agreement that a ruling or paper only repeats counts with it. */
import { lastAgreement } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Instrument } from '../trial/shape.ts';

/** Kinds that only repeat an agreement: what was performed of it is performed of them. */
const REPEATS: ReadonlySet<string> = new Set(['confirmation_ruling', 'mediation_paper']);

/** The event since which performance is of these items: without a title those of the last agreement; what an earlier one asked is none of them. */
export function countedSince(state: CaseState, title: Instrument | undefined): number {
  const agreed = lastAgreement(state)?.seq ?? 0;
  if (title === undefined || (REPEATS.has(title.kind) && agreed < title.seq)) return agreed;
  const appealed = state.instruments.find(({ instrumentId }) => instrumentId === state.appeal?.instrumentId);
  return title.kind === 'appeal_judgment' && appealed !== undefined ? appealed.seq : title.seq;
}

/** Numbers count the items of the title alone: those given before an appeal was decided may be of other items. */
export const isOfNoItem = (
  title: Instrument | undefined,
  { seq, itemNo }: { readonly seq: number; readonly itemNo: number | undefined },
): boolean => itemNo === undefined || (title?.kind === 'appeal_judgment' && seq < title.seq);
