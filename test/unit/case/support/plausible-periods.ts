/** Periods that a court sets, and side processes with the security for them: what it might well say of each. */
import * as T from '../../../../domain/kernel/codes.ts';
import { respondents } from '../../../../domain/kernel/questions.ts';
import { entrusted } from '../../../../domain/chapters/processes/entrusted.ts';
import { ENTRUSTED_STEP } from '../../../../domain/chapters/processes/words.ts';
import { codesOf } from '../../../../domain/words.ts';
import type { Makers } from './moment.ts';

export const plausiblePeriods: Pick<
  Makers,
  | 'record_security'
  | 'record_entrusted_step'
  | 'close_process'
  | 'request_correction'
  | 'set_evidence_period'
  | 'set_answer_period'
> = {
  record_security: ({ state, dice }) => ({
    eventSeq: dice.pick(state.processes.filter((one) => one.status === 'open'))?.seq ?? 1,
    step: dice.pick(T.SECURITY_STEPS) ?? 'given',
  }),
  record_entrusted_step: ({ state, dice }) => ({
    eventSeq: dice.pick(entrusted(state))?.seq ?? 1,
    step: dice.pick(codesOf(ENTRUSTED_STEP)) ?? 'arrived',
  }),
  close_process: ({ state, dice }) => {
    const process = dice.pick(state.processes.filter((one) => one.status === 'open'));
    const outcome = dice.chance(0.5) ? 'granted' : (dice.pick(T.PROCESS_OUTCOMES) ?? 'completed');
    const ordered = process?.kind === 'superior_execution' && outcome === 'granted';
    const order = ordered ? { order: dice.pick(T.SUPERIOR_ORDERS) ?? 'in_time' } : {};
    return { eventSeq: process?.seq ?? 1, outcome, ...order };
  },
  request_correction: ({ dice }) => ({
    items: [{ code: 'identity' }],
    days: 1 + dice.upTo(14),
    onTheSpot: dice.chance(0.7),
  }),
  set_answer_period: ({ state, dice }) => ({
    partyId: dice.pick(respondents(state))?.partyId ?? 'B',
    days: 1 + dice.upTo(16),
    agreed: dice.chance(0.9),
  }),
  set_evidence_period: ({ dice }) => ({
    days: dice.pick([3, 7, 15, 20]) ?? 15,
    onTheSpot: dice.chance(0.7),
    told: dice.chance(0.9),
  }),
};
