/** What the appeal (上诉) owes, first at the court appealed from, then at the court of appeal. */
import { noticeDuty, serve } from '../service/duties.ts';
import type { Duty } from '../../kernel/duty.ts';
import { pendingInstrument } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import { awaitsRegistration, hasFile } from './chain.ts';

const REGISTER: Duty = {
  what: 'register_appeal',
  roles: ['appeal_judge'],
  at: 'appeal_court',
  by: ['register_appeal'],
  rules: ['T16.register'],
};

export function appealDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state)?.kind === 'appeal_judgment') return [serve('serve_appeal_judgment')];
  const owed = hasFile(state) && awaitsRegistration(state) ? [REGISTER] : [];
  if (state.appeal?.transferred === true) {
    if (owed.length > 0) return owed;
    return [
      ...noticeDuty(state, 'evidence_notice'),
      {
        what: 'decide_appeal',
        roles: ['appeal_judge'],
        at: 'appeal_court',
        by: ['decide_appeal'],
        rules: ['T16.judgment', 'T16.ruling'],
        capacity: 'appeal_judge',
      },
    ];
  }
  return [
    ...owed,
    {
      what: 'forward_appeal',
      roles: ['court_clerk', 'judge'],
      at: 'court',
      by: ['record_service', 'transfer_appeal'],
      rules: ['T16.forward', 'T16.answer', 'T16.forward_answer', 'T16.file'],
    },
  ];
}
