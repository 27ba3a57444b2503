/** What a scheduled hearing (开庭) owes: to be announced before its day, and to be held and recorded on it. */
import { HEARING_ROLES } from '../../access/policy/hearings.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';
import { clocksOf } from './announce.ts';
import { isAnnounced, standing } from './questions.ts';
import type { Hearing } from './shape.ts';

const WHERE = {
  first: {
    announcing: { at: 'court', roles: HEARING_ROLES.first.announcing, capacity: 'clerk' },
    holding: { at: 'court', roles: HEARING_ROLES.first.holding, capacity: 'judge' },
  },
  appeal: {
    announcing: { at: 'appeal_court', roles: HEARING_ROLES.appeal.announcing, capacity: 'appeal_judge' },
    holding: { at: 'appeal_court', roles: HEARING_ROLES.appeal.holding, capacity: 'appeal_judge' },
  },
} as const;

function dutiesOf(state: CaseState, hearing: Hearing): Duty[] {
  const { announcing, holding } = WHERE[hearing.instance];
  const { notice, recording } = clocksOf(hearing);
  const of = { subject: hearing.hearingId, startSeq: hearing.seq };
  const hold: Duty = {
    ...of,
    ...holding,
    what: 'hold_hearing',
    by: ['hold_hearing', 'move_hearing', 'cancel_hearing'],
    rules: [recording],
  };
  if (isAnnounced(state, hearing)) return [hold];
  return [
    {
      ...of,
      ...announcing,
      what: 'announce_hearing',
      // Once its day has passed a hearing is not announced any more, but moved or called off.
      by: ['announce_hearing', 'move_hearing', 'cancel_hearing'],
      rules: [notice],
    },
    hold,
  ];
}

export const hearingDuties = (state: CaseState): Duty[] =>
  standing(state).flatMap((hearing) => dutiesOf(state, hearing));
