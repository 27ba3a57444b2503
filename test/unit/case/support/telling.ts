/** What the decisions that tell something tell (告知), so that each journey need not say it; `untold` leaves it out. */
import { untold } from '../../../../domain/chapters/record/telling.ts';
import { CONFIRMATION_PAPER } from '../../../../domain/chapters/confirmation/words.ts';
import { COMPLAINT_ELEMENT } from '../../../../domain/chapters/filing/words.ts';
import { codesOf } from '../../../../domain/words.ts';
import { MEDIATION_FILES } from '../../../../domain/kernel/codes.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';

const TOLD = { told: true };
const toAll = ({ parties }: CaseState): object => ({ toldIds: parties.map(({ partyId }) => partyId) });

const TELLING: Partial<Record<DecisionType, (state: CaseState) => object>> = {
  submit_complaint: () => ({ stated: codesOf(COMPLAINT_ELEMENT) }),
  apply_confirmation: () => ({ papers: codesOf(CONFIRMATION_PAPER) }),
  triage: toAll,
  register_case: toAll,
  give_consent: () => TOLD,
  set_evidence_period: () => TOLD,
  render_judgment: () => TOLD,
  issue_execution_notice: () => TOLD,
  archive_case: () => ({ holds: MEDIATION_FILES }),
};

export const tellingOf = (type: DecisionType, state: CaseState): object => TELLING[type]?.(state) ?? {};

/** PSAPL 9, AJ 185: who has to be told that they may sue, before somebody is punished. */
export const toTellFirst = (state: CaseState, type: DecisionType, data: object): readonly string[] =>
  type === 'decide_public_order' && 'outcome' in data && data.outcome === 'punished'
    ? untold(state, 'DT3')
    : [];
