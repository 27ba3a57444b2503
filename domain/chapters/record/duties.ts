/** What is owed to be told (告知义务) besides what the decisions of a stage tell as they are taken (docs/law.md §10). */
import type { RoleAt } from '../../access/policy/seats.ts';
import { STATION_MEDIATORS } from '../../access/policy/groups.ts';
import type { DutyCode } from '../../kernel/duty-texts.ts';
import type { Duty } from '../../kernel/duty.ts';
import { hasConsent } from '../../kernel/questions.ts';
import { isMediationStage, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';
import { type TellingId, TELLING_IDS } from '../../law/telling.ts';
import { suitRightUntold, untold, WITH_THE_STATION } from './telling.ts';

const MEDIATION_CLOCKS: readonly RuleId[] = [
  'PA3',
  'PM4',
  'RTA90',
  'SLA-POLICE-D',
  'CM1',
  'SLA-JUDGE-GUIDE',
  'CM2.ordinary',
  'CM2.summary',
  'CM3.ordinary',
  'CM3.summary',
  'CM3.small_claims',
];

interface OwnDuty {
  readonly what: DutyCode;
  /** The clocks by whose end it is to be told; only of who sits the law names a period of its own (CPL 131). */
  readonly rules: readonly RuleId[];
}

/** Of the others the paper or the judgment itself is refused without it. */
const OWN: Readonly<Partial<Record<TellingId, OwnDuty>>> = {
  DT1: { what: 'tell_civil_routes', rules: ['SLA-FILING-PREP', 'SLA-JUDGE-ACCEPT', 'PM4'] },
  DT2: { what: 'tell_mediation_rights', rules: MEDIATION_CLOCKS },
  DT3: { what: 'tell_other_ways', rules: ['SLA-FILING-PREP', 'SLA-JUDGE-ACCEPT'] },
  DT4: { what: 'tell_online_steps', rules: MEDIATION_CLOCKS },
  DT6: { what: 'tell_suit_rights', rules: ['T1'] },
  DT10: { what: 'tell_personal_data', rules: ['SLA-FILING-PREP', 'SLA-JUDGE-ACCEPT', 'PM4'] },
  DT11: { what: 'tell_who_sits', rules: ['T4'] },
};

const JUDGE: readonly RoleAt<'court'>[] = ['judge'];
const AT_COURT: readonly RoleAt<'court'>[] = ['judge', 'filing_judge', 'court_clerk'];
/** An appeal is no longer before who registers suits. */
const ON_APPEAL: readonly RoleAt<'court'>[] = ['judge', 'court_clerk'];

function atCourt(stage: Stage): readonly RoleAt<'court'>[] {
  if (stage === 'judge_mediation') return JUDGE;
  return stage === 'appeal' ? ON_APPEAL : AT_COURT;
}

function dutyOf({ stage }: CaseState, { what, rules }: OwnDuty): Omit<Duty, 'tell'> {
  const common = { what, by: ['tell_parties'], rules } as const;
  if (WITH_THE_STATION.includes(stage)) return { ...common, at: 'station', roles: STATION_MEDIATORS };
  const mediated = stage === 'mediation_after_registration' && what !== 'tell_suit_rights';
  return { ...common, at: 'court', roles: atCourt(stage), ...(mediated ? { capacity: 'mediator' } : {}) };
}

/** Who has yet to be asked for consent is told with the question. */
const isAsked = (state: CaseState, id: TellingId, partyId: string): boolean =>
  id === 'DT2' && isMediationStage(state.stage) && !hasConsent(state, partyId, state.stage);

/** With the decision of the police it is a duty of theirs, behind their wall (`public-order/duties.ts`). */
const ownDuty = (state: CaseState, id: TellingId): OwnDuty | undefined =>
  id === 'DT3' && suitRightUntold(state).length > 0 ? undefined : OWN[id];

export function tellingDuties(state: CaseState): Duty[] {
  if (state.stage === 'intake') return [];
  return TELLING_IDS.flatMap((id): Duty[] => {
    const own = ownDuty(state, id);
    if (own === undefined) return [];
    const partyIds = untold(state, id).filter((partyId) => !isAsked(state, id, partyId));
    return partyIds.length === 0 ? [] : [{ ...dutyOf(state, own), tell: [{ id, partyIds }] } as Duty];
  });
}
