/**
 * The period for evidence (举证期限): set by the court at first instance, and at second instance for new evidence (CPLI 99); that of
 * each party counts from their own receipt of the notice.
 */
import { mayRunHearings } from '../../access/policy/hearings.ts';
import { BENCH, holdsOneOf } from '../../access/policy/groups.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { hasMediated } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { instanceNow } from '../hearings/questions.ts';
import { appealPends } from '../hearings/second-instance.ts';
import { evidenceNotice, evidenceRule, noticeGiven } from '../service/notices.ts';
import { undecided } from './undecided.ts';

/** The bench of the court that tries the case, or the court of appeal once it has the file. */
function ready(state: CaseState, actor: Actor): Refusal | undefined {
  if (instanceNow(state) === 'first')
    return holdsOneOf(actor.roles, BENCH) ? undecided(state) : refuse('role_not_permitted');
  if (!mayRunHearings(actor.roles, 'appeal')) return refuse('role_not_permitted');
  if (hasMediated(state, actor.personId)) return refuse('mediator_conflict');
  return appealPends(state);
}

export const evidencePeriod: DecisionRules<'set_evidence_period'>['set_evidence_period'] = {
  zh: '指定举证期限',
  en: 'Set the evidence period',
  stages: ['trial', 'appeal'],
  leadsTo: [],
  onBehalf: 'never',
  capacity: 'judge',
  ready,
  decide: (draft, { data }) => {
    const { state, actDate: date } = draft;
    const refusal = draft.lengthRefusal(evidenceRule(instanceNow(state), state.filing.procedure), data.days);
    if (refusal !== undefined) return refusal;
    const same = evidenceNotice(state) === undefined ? undefined : state.trial.evidence;
    if (same?.date === date && same.days === data.days) return refuse('evidence_period_exists');
    draft.supersede((one) => one.rule.startsWith('T5.') || one.rule === 'SLA-SERVE-NOTICE', 'replaced');
    const { told: _told, ...period } = data;
    const startSeq = draft.emit('evidence_period_set', { date, ...period });
    noticeGiven(draft, evidenceNotice(draft.state), {
      startSeq,
      startEvent: 'evidence_period_set',
      onTheSpot: data.onTheSpot,
    });
    return undefined;
  },
};
