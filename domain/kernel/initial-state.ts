/** A case before its first event. */
import type { OpeningData } from '../chapters/intake/shape.ts';
import type { CaseState } from './state.ts';

const NOTHING_YET = {
  processes: [],
  tasks: [],
  addresses: [],
  told: [],
  extensionsGranted: [],
  performances: [],
  datedEvents: [],
  escalations: [],
  beforeExpiry: [],
} as const satisfies Partial<CaseState>;

/** The state that `case_opened` fills: nothing has happened yet. */
export function initialState(caseId: string, opening: OpeningData): CaseState {
  return {
    caseId,
    policy: opening.policy,
    clock: opening.clock,
    calendarVersion: '',
    stationId: opening.stationId,
    courtId: opening.courtId,
    appealCourtId: opening.appealCourtId,
    source: opening.source,
    matter: opening.matter,
    openedOn: '',
    stage: 'intake',
    stageSeq: 1,
    version: 0,
    versionInputNo: 0,
    seq: 0,
    inputNo: 0,
    parties: [],
    joined: [],
    consents: [],
    assignments: [],
    deadlines: [],
    agreements: [],
    filing: { corrections: 0, correctionPending: false },
    trial: { feeNotice: false, feePaid: false, feeOverdue: false, answers: [], answersWaived: [] },
    hearings: [],
    instruments: [],
    services: [],
    execution: { accepted: false, noticeIssued: false, urged: false, performed: false },
    ...NOTHING_YET,
  };
}
