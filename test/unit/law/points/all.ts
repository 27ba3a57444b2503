/** All points by chapter, with what the audit of 2026-11-29 counted in each before (commit 9f3e7c1: 225 points). */
import { CONFIRMATION } from './confirmation.ts';
import { COURT_MEDIATION } from './court-mediation.ts';
import { DISHONESTY } from './dishonesty.ts';
import { DUTIES_TO_TELL } from './duties-to-tell.ts';
import { EXECUTION } from './execution.ts';
import { FILING } from './filing.ts';
import { INVARIANTS } from './invariants.ts';
import { NUMBERS } from './numbers.ts';
import { PEOPLES_MEDIATION } from './peoples-mediation.ts';
import { PERIODS } from './periods.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import type { Points } from './point.ts';
import { POLICE } from './police.ts';
import { SUIT } from './suit.ts';

export interface Chapter {
  /** Of docs/law.md. */
  readonly section: string;
  readonly title: string;
  readonly points: Points;
  /** Encoded, partly, missing; absent where the audit counted nothing of it. */
  readonly audited?: readonly [number, number, number];
}

export const CHAPTERS: readonly Chapter[] = [
  { section: '1', title: 'The police, violence at home, traffic', points: POLICE, audited: [4, 13, 11] },
  {
    section: '2',
    title: 'People’s mediation, labour, routes',
    points: PEOPLES_MEDIATION,
    audited: [8, 9, 4],
  },
  { section: '3', title: 'Mediation at court', points: COURT_MEDIATION, audited: [8, 6, 10] },
  { section: '4', title: 'Judicial confirmation', points: CONFIRMATION, audited: [12, 4, 4] },
  { section: '5', title: 'Filing', points: FILING, audited: [6, 5, 8] },
  { section: '6', title: 'The suit', points: SUIT, audited: [19, 12, 5] },
  { section: '7', title: 'Execution', points: EXECUTION, audited: [8, 9, 4] },
  { section: '7.1', title: 'The list of dishonest debtors', points: DISHONESTY, audited: [0, 4, 6] },
  { section: '7.2', title: 'Numbers', points: NUMBERS },
  { section: '8', title: 'Periods', points: PERIODS, audited: [6, 2, 0] },
  { section: '10', title: 'Duties to tell', points: DUTIES_TO_TELL },
  { section: '11', title: 'Personal data', points: PERSONAL_DATA, audited: [3, 3, 4] },
  { section: '14.3', title: 'Invariants', points: INVARIANTS, audited: [12, 3, 5] },
];

/** Roles, matters and numbers: counted by the audit, and no table of points in docs/law.md. */
export const AUDITED_ONLY = { section: '9', title: 'Roles, matters, numbers', audited: [4, 2, 2] } as const;
