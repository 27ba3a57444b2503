/** Filing (立案): how its events change the state. */
import type { Filing, FilingEvents } from './shape.ts';
import type { ComplaintElement } from '../../kernel/codes.ts';
import type { CaseEvent, EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import { leftOf } from './elements.ts';
import { held } from './procedure-bars.ts';
import type { CaseState } from '../../kernel/state.ts';

function complaintSubmitted(
  state: CaseState,
  data: EventData['complaint_submitted'],
  { seq, onBehalfOf }: Pick<CaseEvent, 'seq' | 'onBehalfOf'>,
): CaseState {
  const {
    insisted: _before,
    insistedBy: _by,
    aboutTitle: _about,
    lacking: _lacking,
    claimAmount: _claimed,
    ...filing
  } = state.filing;
  return {
    ...state,
    filing: {
      ...filing,
      ...(data.insists === true ? { insisted: true } : {}),
      ...(data.insists === true && onBehalfOf !== undefined ? { insistedBy: onBehalfOf.partyId } : {}),
      ...(data.insists === true && data.aboutTitle !== undefined ? { aboutTitle: data.aboutTitle } : {}),
      ...(data.lacking === undefined ? {} : { lacking: data.lacking }),
      ...(data.claimAmount === undefined ? {} : { claimAmount: data.claimAmount }),
      submittedOn: data.date,
      submittedSeq: seq,
      channel: data.channel,
      corrections: 0,
      correctionPending: false,
      returned: false,
    },
    datedEvents: [...state.datedEvents, { seq, type: 'complaint_submitted', date: data.date }],
  };
}

/** What came with the correction, or what the court found to be there, lacks no more. */
function supplied({ lacking, ...filing }: Filing, stated: readonly ComplaintElement[] | undefined): Filing {
  const left = leftOf(lacking === undefined ? {} : { lacking }, stated);
  return { ...filing, ...(left.length === 0 ? {} : { lacking: left }) };
}

function registered(state: CaseState, data: EventData['case_registered'], seq: number): CaseState {
  return {
    ...state,
    filing: {
      ...supplied(held(state.filing, data), data.stated),
      courtCaseNumber: data.courtCaseNumber,
      registeredOn: data.date,
      registeredSeq: seq,
      procedure: data.procedure,
      ...(data.claimAmount === undefined ? {} : { claimAmount: data.claimAmount }),
      ...(data.ceiling === undefined ? {} : { ceiling: data.ceiling }),
    },
    datedEvents: [...state.datedEvents, { seq, type: 'case_registered', date: data.date }],
  };
}

export const evolveFiling: Evolvers<keyof FilingEvents> = {
  complaint_submitted: (state, data, event) => complaintSubmitted(state, data, event),
  arbitration_recorded: (state, data) => ({
    ...state,
    filing: {
      ...state.filing,
      arbitration: data.status,
      ...(data.status === 'award_set_aside' ? { awardSetAside: true } : {}),
    },
  }),
  correction_requested: (state, { days }, { seq }) => ({
    ...state,
    filing: {
      ...state.filing,
      corrections: state.filing.corrections + 1,
      correctionPending: true,
      correction: { seq, days },
    },
  }),
  correction_submitted: (state, { stated }) => ({
    ...state,
    filing: { ...supplied(state.filing, stated), correctionPending: false },
  }),
  case_registered: (state, data, event) => registered(state, data, event.seq),
  complaint_returned: (state) => ({ ...state, filing: { ...state.filing, returned: true } }),
};
