/** What filing (立案) owes: help at the station, review at the court. */
import { STATION_MEDIATORS } from '../../access/policy/groups.ts';
import { noticeDuty, serve } from '../service/duties.ts';
import type { Duty } from '../../kernel/duty.ts';
import { pendingInstrument } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';

export function preparationDuties(): Duty[] {
  return [
    {
      what: 'help_filing',
      roles: STATION_MEDIATORS,
      at: 'station',
      by: ['submit_complaint', 'close_case'],
      rules: ['SLA-FILING-PREP'],
      waitingOn: 'party',
    },
  ];
}

export function reviewDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state) !== undefined) return [serve('serve_ruling')];
  if (state.filing.correctionPending) {
    return [
      ...noticeDuty(state, 'correction_notice'),
      {
        what: 'correct_complaint',
        roles: ['police_officer', 'legal_worker'],
        at: 'station',
        by: ['submit_correction', 'return_complaint'],
        rules: ['FL4'],
        waitingOn: 'party',
      },
    ];
  }
  return [
    {
      what: 'review_filing',
      roles: ['filing_judge'],
      at: 'court',
      by: ['register_case', 'request_correction', 'refuse_registration'],
      rules: ['FL2'],
      capacity: 'filing_judge',
    },
  ];
}
