/**
 * Which issued papers (已出文书) a party reads on the own page (解纷码, ADR 0042). Every paper has a row: what is not open there is opened
 * at the counter, where somebody sees who stands there.
 */
import type { PaperCode } from './papers.ts';

/**
 * `line`: who has a line to sign on it; `creditor`: the same, of who is owed something, as a debtor who read it would be warned (CPL 251);
 * `addressed`: to whom the court addresses it; `counter`: nobody, on a telephone.
 */
export type PaperSight = 'line' | 'creditor' | 'addressed' | 'counter';

export const PARTY_PAPERS = {
  mediation_application: 'line',
  mediation_registration: 'line',
  rights_and_duties: 'line',
  enquiry_record: 'line',
  // Behind the wall of mediation: each side speaks there in confidence, apart too.
  mediation_record: 'counter',
  undisputed_facts: 'line',
  mediation_end: 'counter',
  peoples_agreement: 'line',
  // Behind the wall of public order, of which the own page tells nothing (ADR 0036).
  public_order_agreement: 'counter',
  invited_agreement: 'line',
  traffic_agreement: 'line',
  confirmation_application: 'line',
  complaint: 'line',
  oral_complaint: 'line',
  defence: 'line',
  evidence_list: 'counter',
  authority: 'line',
  address_confirmation: 'line',
  correction_notice: 'counter',
  acceptance_notice: 'addressed',
  response_notice: 'addressed',
  fee_notice: 'addressed',
  evidence_notice: 'addressed',
  summons: 'addressed',
  assistance_letter: 'counter',
  service_receipt: 'counter',
  urging_notice: 'counter',
  execution_application: 'creditor',
  execution_notice: 'counter',
  property_report_order: 'counter',
  listing_decision: 'counter',
  performance_visit: 'line',
  file_cover: 'counter',
} as const satisfies Readonly<Record<PaperCode, PaperSight>>;

/**
 * Of the mediation at the station and of what was agreed: read whatever else goes on. Every other paper tells of a suit, and waits until
 * the law has the party told of it (CPL 128); the notice of rights (权利义务告知书) is also handed out in the mediation at court.
 */
export const OF_THE_MEDIATION: readonly PaperCode[] = [
  'mediation_application',
  'mediation_registration',
  'enquiry_record',
  'undisputed_facts',
  'peoples_agreement',
  'invited_agreement',
  'traffic_agreement',
  'confirmation_application',
  'performance_visit',
];
