/** Side processes (附属程序): how its events change the state. */
import type { ProcessEvents } from './shape.ts';
import type { Evolvers } from '../../kernel/evolver.ts';

export const evolveProcess: Evolvers<keyof ProcessEvents> = {
  process_opened: (state, data, event) => ({
    ...state,
    processes: [
      ...state.processes,
      {
        seq: event.seq,
        kind: data.kind,
        status: 'open',
        openedOn: data.date,
        stops: data.stops,
        ...(data.partyId === undefined ? {} : { partyId: data.partyId }),
        ...(data.aboutPartyId === undefined ? {} : { aboutPartyId: data.aboutPartyId }),
      },
    ],
  }),
  security_recorded: (state, data, event) => ({
    ...state,
    processes: state.processes.map((one) =>
      one.seq === data.processSeq ? { ...one, security: data.step, securitySeq: event.seq } : one,
    ),
  }),
  entrusted_step_recorded: (state, { processSeq, step }, { seq }) => ({
    ...state,
    processes: state.processes.map((one) =>
      one.seq === processSeq
        ? {
            ...one,
            steps: [...(one.steps ?? []), step],
            ...(step === 'arrived' ? { letterSeq: seq } : {}),
          }
        : one,
    ),
  }),
  process_closed: (state, { processSeq, outcome }, { seq }) => ({
    ...state,
    processes: state.processes.map((one) =>
      one.seq === processSeq
        ? {
            ...one,
            status: 'closed',
            outcome,
            ...(one.kind === 'procedure_objection' ? { closedSeq: seq } : {}),
          }
        : one,
    ),
  }),
};
