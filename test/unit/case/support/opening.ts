/** How the cases under test begin: applicant A against respondents B, C, …, a neighbours' quarrel unless said otherwise. */
import type { OpeningData, OpeningParty } from '../../../../domain/chapters/intake/shape.ts';
import type { PartyKind, Source } from '../../../../domain/kernel/codes.ts';
import { type CaseClock, REAL_CLOCK } from '../../../../domain/deadlines/clock.ts';
import type { PolicyId } from '../../../../domain/law/policy.ts';
import { APPEAL_COURT, COURT, STATION } from './people.ts';

export interface Opening {
  readonly policy?: PolicyId;
  readonly matter?: string;
  readonly clock?: CaseClock;
  readonly source?: Source;
  /** What the applicant is; a person unless said. */
  readonly applicantKind?: PartyKind;
  /** How many respondents there are. */
  readonly respondents?: number;
  /** What the respondents are; a person unless said. */
  readonly respondentKind?: PartyKind;
}

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** A, B, C, … and, where there are many, numbers. */
const nameAt = (index: number): string => LETTERS[index] ?? `P${index}`;

function party(partyId: string, role: OpeningParty['role'], kind: PartyKind = 'person'): OpeningParty {
  return { partyId, role, kind, details: { textId: `details-${partyId}`, digest: `digest-${partyId}` } };
}

export function opening(options: Opening): OpeningData {
  const respondents = Array.from({ length: options.respondents ?? 1 }, (_, index) => nameAt(index + 1));
  return {
    policy: options.policy ?? '2025',
    clock: options.clock ?? REAL_CLOCK,
    stationId: STATION,
    courtId: COURT,
    appealCourtId: APPEAL_COURT,
    source: options.source ?? 'walk_in',
    matter: options.matter ?? 'neighbour',
    summary: { textId: 'summary-1', digest: 'digest-summary' },
    parties: [
      party('A', 'applicant', options.applicantKind),
      ...respondents.map((name) => party(name, 'respondent', options.respondentKind)),
    ],
  };
}
