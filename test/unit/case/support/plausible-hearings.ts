/** Data that a court might well give with each decision about a hearing: for random walks. */
import * as Hearings from '../../../../domain/chapters/hearings/words.ts';
import type { HearingDecisions } from '../../../../domain/chapters/hearings/shape.ts';
import { standing } from '../../../../domain/chapters/hearings/questions.ts';
import { respondents } from '../../../../domain/kernel/questions.ts';
import { isRestDay } from '../../../../domain/deadlines/calendar.ts';
import { addDays, type LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../../domain/deadlines/published-calendar.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import { codesOf } from '../../../../domain/words.ts';
import { text } from './case-under-test.ts';
import type { Makers, Moment } from './moment.ts';

/** Mostly a workday: today when the notice is given up, else some days on. */
function day({ today, dice }: Moment): { date: LegalDate; noticeWaived?: boolean } {
  const waived = dice.chance(0.5);
  let date = addDays(today, waived ? 0 : 3 + dice.upTo(12));
  if (dice.chance(0.9)) while (isRestDay(PUBLISHED_CALENDAR, date)) date = addDays(date, 1);
  return waived ? { date, noticeWaived: true } : { date };
}

const which = ({ state, dice }: Moment): { hearingId?: string } => {
  const hearing = dice.pick(standing(state));
  return hearing === undefined || dice.chance(0.3) ? {} : { hearingId: hearing.hearingId };
};

export const plausibleHearings: Pick<Makers, keyof HearingDecisions | 'waive_answer_period'> = {
  waive_answer_period: () => ({}),
  schedule_hearing: (moment) => ({
    ...day(moment),
    ...(moment.dice.chance(0.15)
      ? ({
          mode: 'online',
          onlineIds: [moment.dice.pick(activeParties(moment.state))?.partyId ?? 'A'],
        } as const)
      : ({ mode: 'court' } as const)),
    ...(moment.dice.chance(0.2) ? { closedGround: 'privacy' } : {}),
    ...(moment.dice.chance(0.2) ? { restDayReason: text('rest-day') } : {}),
  }),
  announce_hearing: (moment) => ({
    ...which(moment),
    ...(moment.dice.chance(0.3) ? { simple: true, confirmed: moment.dice.chance(0.5) } : {}),
  }),
  move_hearing: (moment) => ({
    ...which(moment),
    ...day(moment),
    ground: moment.dice.pick(codesOf(Hearings.POSTPONEMENT_GROUND)) ?? 'other',
  }),
  cancel_hearing: (moment) => ({ ...which(moment), reason: text('cancelled') }),
  hold_hearing: (moment) => {
    const absent = moment.dice.chance(0.2) ? moment.dice.pick(respondents(moment.state)) : undefined;
    return {
      ...which(moment),
      mode: 'court',
      mediation: 'tried',
      ...(absent === undefined ? {} : { attendance: [{ partyId: absent.partyId, came: 'absent' }] }),
    };
  },
};
