/** What people may well record of violence at home: for random walks. */
import { ORDER_CHANGE, VIOLENCE_RECEIVER } from '../../../../domain/chapters/violence/words.ts';
import type { ViolenceDecisions } from '../../../../domain/chapters/violence/shape.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import { codesOf } from '../../../../domain/words.ts';
import { text } from './case-under-test.ts';
import type { Makers, Moment } from './moment.ts';

const anybody = ({ state, dice }: Moment): string => dice.pick(activeParties(state))?.partyId ?? 'A';

const paper = ({ state, dice }: Moment): number => dice.pick(state.violence?.papers ?? [])?.seq ?? 1;

export const plausibleViolence: Pick<Makers, keyof ViolenceDecisions> = {
  record_violence: (moment) =>
    moment.dice.chance(0.4)
      ? { found: true, victimIds: [anybody(moment)], reason: text('hurt') }
      : { found: false, reason: text('not-so') },
  ask_separate_mediation: ({ dice }) => ({ separately: dice.chance(0.7) }),
  issue_warning: (moment) => ({
    perpetratorId: anybody(moment),
    victimIds: [anybody(moment)],
    violenceFacts: text('what-was-done'),
  }),
  deliver_violence_paper: (moment) => ({
    eventSeq: paper(moment),
    receiver: moment.dice.pick(codesOf(VIOLENCE_RECEIVER)) ?? 'victim',
  }),
  change_protection_order: (moment) => ({
    eventSeq: paper(moment),
    change: moment.dice.pick(codesOf(ORDER_CHANGE)) ?? 'varied',
    months: 1 + moment.dice.upTo(5),
    reason: text('asked-for'),
  }),
  ask_order_review: ({ state, dice }) => ({
    eventSeq: dice.pick(state.processes.filter((one) => one.kind.startsWith('protection')))?.seq ?? 1,
  }),
  decide_order_review: ({ state, dice }) => ({
    eventSeq: dice.pick(state.violence?.reviews ?? [])?.seq ?? 1,
    outcome: dice.chance(0.7) ? 'upheld' : 'revoked',
  }),
};
