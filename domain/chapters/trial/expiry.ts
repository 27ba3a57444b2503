/** What passed deadlines of the trial (审理) do. */
import { escalate, type ExpiryEffects, leading } from '../../kernel/escalation.ts';
import { settleAppealPeriods } from './effect.ts';

export const trialExpiry = {
  FL9: escalate('court', ['judge', 'court_clerk']),
  'FL9.relief': escalate('court', ['judge', 'court_clerk']),
  T1: escalate('court', ['court_clerk', 'division_head']),
  // CPL 128: a respondent's silence does not stop the trial.
  T2: escalate('court', ['judge']),
  'T2.summary': escalate('court', ['judge']),
  'T2.small_claims': escalate('court', ['judge']),
  'T2.forward': escalate('court', ['court_clerk', 'division_head']),
  T4: escalate('court', ['court_clerk', 'division_head']),
  T7: escalate('court', ['division_head', 'president']),
  T8: escalate('court', ['division_head', 'president']),
  T9: escalate('court', ['division_head', 'president']),
  'T14.judgment': leading({ trial: ['in_force'] }, (draft) => settleAppealPeriods(draft)),
  // A ruling that takes effect ends the case, or leaves it where it is tried.
  'T14.ruling': (draft) => settleAppealPeriods(draft),
} satisfies ExpiryEffects;
