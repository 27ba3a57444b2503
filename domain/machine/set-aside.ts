/**
 * Inputs of the platform's own whose judgement threw (判断失败). A person's input is answered and gone; an expiry and a calendar
 * come back by themselves as long as the state asks for them, so the state remembers which of them are not to be tried again.
 */
import type { InputOutcome } from '../kernel/append-contract.ts';
import type { RefusalCode } from '../kernel/refusals.ts';
import type { CaseState } from '../kernel/state.ts';

/** The refusal of an input whose judgement threw: a defect of the platform, never a rule of law. */
const JUDGEMENT_FAILED = 'judgement_failed' satisfies RefusalCode;

const comesBack = ({ kind, outcome, refusal }: InputOutcome): boolean =>
  (kind === 'expiry' || kind === 'calendar') && outcome === 'refused' && refusal?.code === JUDGEMENT_FAILED;

/** The state after the outcomes of inputs that made no event: with those of them that are set aside. */
export function setAside(state: CaseState, outcomes: readonly InputOutcome[]): CaseState {
  const failed = outcomes.filter(comesBack).map((one) => one.inputId);
  if (failed.length === 0) return state;
  return { ...state, setAside: [...new Set([...(state.setAside ?? []), ...failed])] };
}

/**
 * Whether an input of the platform's own was refused because its judgement threw. A deadline that moves has another revision,
 * hence another input, and is tried again (`expiryInputId`).
 */
export const isSetAside = (state: CaseState, inputId: string): boolean =>
  state.setAside?.includes(inputId) === true;
