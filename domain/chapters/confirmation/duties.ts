/** What judicial confirmation (司法确认) owes, and those who settled while the case goes on. */
import { BENCH, STATION_MEDIATORS } from '../../access/policy/groups.ts';
import { serve } from '../service/duties.ts';
import type { Duty } from '../../kernel/duty.ts';
import { pendingInstrument } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';

export function confirmationDuties(state: CaseState): Duty[] {
  const pending = pendingInstrument(state);
  if (pending?.kind === 'confirmation_ruling') return [serve('serve_ruling')];
  if (state.confirmation?.status === 'applied') {
    return [
      {
        what: 'accept_confirmation',
        roles: [...BENCH, 'filing_judge'],
        at: 'court',
        by: ['accept_confirmation', 'refuse_confirmation'],
        rules: ['JC1'],
        capacity: 'judge',
      },
    ];
  }
  return [
    {
      what: 'decide_confirmation',
      roles: BENCH,
      at: 'court',
      by: ['confirm_agreement', 'reject_confirmation'],
      rules: ['SLA-CONFIRM-TARGET', 'JC2'],
      capacity: 'judge',
    },
  ];
}

/** A ruling objected to is reviewed by the court that made it, whatever stage its execution has reached (CPLI 372). */
export function objectionDuties(state: CaseState): Duty[] {
  if (state.confirmation?.objection !== 'pending') return [];
  return [
    {
      what: 'decide_objection',
      roles: ['judge', 'division_head'],
      at: 'court',
      by: ['decide_objection'],
      rules: ['SLA-OBJECTION-REVIEW'],
      capacity: 'judge',
    },
  ];
}

/** Who settled while the case goes on is told of the court's confirmation, or nobody would think of it (PML 33; TY 14). */
export function settledDuties(state: CaseState): Duty[] {
  const told = new Set(
    state.told.flatMap(({ topic, partyIds }) => (topic === 'confirmation_right' ? partyIds : [])),
  );
  const open = state.deadlines.filter((one) => one.rule === 'PM10' && one.scope === 'case');
  return state.agreements
    .filter((agreement) => !agreement.breached)
    .flatMap((agreement): Duty[] => {
      const period = open.find((one) => one.startSeq === agreement.seq && one.status === 'armed');
      if (period === undefined || agreement.partyIds.every((partyId) => told.has(partyId))) return [];
      return [
        {
          what: 'tell_confirmation_right',
          roles: STATION_MEDIATORS,
          at: 'station',
          by: ['tell_parties'],
          rules: ['PM10'],
        },
      ];
    })
    .slice(0, 1);
}
