/**
 * Papers (文书) that the platform prints: who issues each, in which stages a form that rests on no act of the record is offered, and behind
 * which wall it belongs. Source: docs/law.md §10.
 */
import type { Stage } from '../../kernel/stage.ts';
import type { Role } from '../roles.ts';
import type { Compartment } from './compartments.ts';
import { BENCH, COUNTER, holdsOneOf, MEDIATING, MEDIATORS, OFFICERS, STATION_MEDIATORS } from './groups.ts';
import { TRAFFIC_POLICE } from './mediation.ts';

interface PaperPolicy {
  /** Whose office hands it out; others who read the case see a preview. */
  readonly issuedBy: readonly Role[];
  /** Of a form that a party fills in and signs; a paper that rests on an act is there from the act on. */
  readonly stages?: readonly Stage[];
  readonly compartment?: Compartment;
}

const MEDIABLE: readonly Stage[] = ['intake', 'police_mediation', 'awaiting_judge', 'judge_mediation'];
const TO_COURT: readonly Stage[] = ['filing_preparation', 'filing_review'];
const IN_COURT: readonly Stage[] = [...TO_COURT, 'mediation_after_registration', 'trial', 'appeal'];
/** A respondent answers the complaint that is served (CPL 128). */
const ANSWERING: readonly Stage[] = ['mediation_after_registration', 'trial'];
const TO_EXECUTION: readonly Stage[] = ['in_force', 'urging', 'execution', 'closed_for_now'];

const COURT_OFFICE = ['filing_judge', 'court_clerk', ...BENCH] as const satisfies readonly Role[];
const EXECUTING = ['execution_judge', 'court_clerk'] as const satisfies readonly Role[];

export const PAPER_POLICY = {
  mediation_application: { issuedBy: STATION_MEDIATORS, stages: MEDIABLE },
  mediation_registration: { issuedBy: STATION_MEDIATORS },
  rights_and_duties: { issuedBy: MEDIATING, stages: [...MEDIABLE, 'mediation_after_registration'] },
  enquiry_record: { issuedBy: STATION_MEDIATORS, stages: MEDIABLE },
  mediation_record: { issuedBy: MEDIATING, compartment: 'mediation' },
  undisputed_facts: { issuedBy: MEDIATING },
  mediation_end: { issuedBy: MEDIATING },
  peoples_agreement: { issuedBy: MEDIATORS },
  public_order_agreement: { issuedBy: OFFICERS, compartment: 'public_order' },
  invited_agreement: { issuedBy: MEDIATING },
  traffic_agreement: { issuedBy: TRAFFIC_POLICE },
  confirmation_application: { issuedBy: COUNTER },
  complaint: { issuedBy: COUNTER, stages: TO_COURT },
  oral_complaint: { issuedBy: COUNTER, stages: TO_COURT },
  defence: { issuedBy: COUNTER, stages: ANSWERING },
  evidence_list: { issuedBy: COUNTER, stages: IN_COURT },
  authority: { issuedBy: COUNTER, stages: [...MEDIABLE, ...IN_COURT, ...TO_EXECUTION] },
  address_confirmation: {
    issuedBy: [...COUNTER, 'bailiff'],
    stages: [...MEDIABLE, ...IN_COURT, ...TO_EXECUTION],
  },
  correction_notice: { issuedBy: COURT_OFFICE },
  acceptance_notice: { issuedBy: COURT_OFFICE },
  response_notice: { issuedBy: COURT_OFFICE },
  fee_notice: { issuedBy: COURT_OFFICE },
  evidence_notice: { issuedBy: COURT_OFFICE },
  summons: { issuedBy: COURT_OFFICE },
  assistance_letter: { issuedBy: [...COURT_OFFICE, 'execution_judge'] },
  service_receipt: { issuedBy: ['bailiff', ...COURT_OFFICE, 'execution_judge', ...OFFICERS] },
  urging_notice: { issuedBy: [...EXECUTING, ...BENCH] },
  execution_application: { issuedBy: COUNTER, stages: TO_EXECUTION },
  execution_notice: { issuedBy: EXECUTING },
  property_report_order: { issuedBy: EXECUTING },
  listing_decision: { issuedBy: EXECUTING },
  performance_visit: { issuedBy: STATION_MEDIATORS },
  // It names how a public-order case ended.
  file_cover: { issuedBy: [...STATION_MEDIATORS, 'station_chief'], compartment: 'public_order' },
} as const satisfies Readonly<Record<string, PaperPolicy>>;

/** Who takes down what is said, and signs for it as recorder (记录人). */
export const RECORDING = [...MEDIATING, 'court_clerk'] as const satisfies readonly Role[];

/** Who takes down an oral complaint (CPLI 265). */
export const TAKING_DOWN = COUNTER;

export type PaperCode = keyof typeof PAPER_POLICY;

export const PAPER_CODES = Object.keys(PAPER_POLICY) as PaperCode[];

export const paperPolicy = (code: PaperCode): PaperPolicy => PAPER_POLICY[code];

/** Whether who holds the roles may hand the paper out, as it is signed and served; others look at it. */
export const issuesPaper = (roles: readonly Role[], code: PaperCode): boolean =>
  holdsOneOf(roles, PAPER_POLICY[code].issuedBy);
