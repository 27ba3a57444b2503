/** Every paper (文书) there is, in the order in which a dispute needs them. */
import type { PaperCode } from '../../domain/access/policy/papers.ts';
import type { Paper } from '../paper.ts';
import { AGREEMENT_PAPERS } from './agreement.ts';
import { DEFENCE_PAPERS } from './defence.ts';
import { ENQUIRY_PAPERS } from './enquiry.ts';
import { EXECUTION_PAPERS } from './execution.ts';
import { FILE_PAPERS } from './file-papers.ts';
import { FILING_PAPERS } from './filing.ts';
import { LISTING_PAPERS } from './listing.ts';
import { MEDIATION_PAPERS } from './mediation.ts';
import { REGISTRATION_PAPERS } from './registration.ts';
import { SERVICE_PAPERS } from './service.ts';
import { TRIAL_PAPERS } from './trial.ts';

export const PAPERS: readonly Paper[] = [
  ...MEDIATION_PAPERS,
  ...ENQUIRY_PAPERS,
  ...AGREEMENT_PAPERS,
  ...FILING_PAPERS,
  ...DEFENCE_PAPERS,
  ...REGISTRATION_PAPERS,
  ...TRIAL_PAPERS,
  ...SERVICE_PAPERS,
  ...EXECUTION_PAPERS,
  ...LISTING_PAPERS,
  ...FILE_PAPERS,
];

export const paperOf = (code: PaperCode): Paper | undefined => PAPERS.find((one) => one.code === code);
