/** A delegated task (协助事项) as a sub-process of its case: what is asked, of whom, what was tried, what came of it. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DocumentDigest, TextRef } from '../../kernel/refs.ts';
import type { ServedDocument, ServiceMethod, UrgingResult } from '../../kernel/codes.ts';
import type { ServiceFacts } from '../service/facts.ts';
import type * as T from './codes.ts';

export interface TaskWitness {
  readonly capacity: T.WitnessCapacity;
  readonly name?: TextRef;
}

/** What a clerk reports of one attempt. The place, with its coordinates, is somebody's address: an erasable text. */
export interface AttemptData {
  readonly result: T.AttemptResult;
  readonly way?: T.AttemptWay;
  /** Service only. */
  readonly facts?: ServiceFacts;
  readonly met?: T.MetRelation;
  readonly place?: TextRef;
  readonly witnesses?: readonly TaskWitness[];
  readonly evidence?: readonly DocumentDigest[];
  readonly note?: TextRef;
}

/** The result of each kind of task: what the court gets to judge. */
export interface TaskResults {
  service: { outcome: 'served' | 'failed' };
  address_confirmation: {
    outcome: 'confirmed' | 'refused' | 'not_met';
    address?: TextRef;
    electronic?: boolean;
    channels?: readonly T.ElectronicChannel[];
    /** The consequences of a wrong or missing address were told (CPLI 137, MAIL 4-5). */
    warned: boolean;
  };
  fact_investigation: { outcome: 'done' | 'not_possible'; findings?: TextRef };
  evidence_exchange: {
    outcome: 'exchanged' | 'absent' | 'not_possible';
    partyIds?: readonly string[];
    list?: TextRef;
  };
  contact: { outcome: 'reached' | 'unreachable' | 'whereabouts_unknown' };
  mediation_help: { outcome: 'helped' | 'not_possible' };
  hearing_support: { outcome: 'held' | 'party_absent' | 'technical_failure' };
  urging: {
    outcome: UrgingResult;
    /** The creditor's demand was handed to the debtor on this day: it interrupts the two years (CC 195, EXI 20). */
    demandOn?: LegalDate;
  };
  execution_investigation: {
    outcome: 'person_found' | 'property_found' | 'both_found' | 'nothing_found';
    clues?: TextRef;
  };
  on_the_spot_execution: {
    outcome: 'performed' | 'partly' | 'settled' | 'refused' | 'not_met';
    itemNo?: number;
    amount?: string;
  };
  seizure_witness: { outcome: 'witnessed' | 'not_carried_out' };
  performance_visit: { outcome: 'performed' | 'partly' | 'not_performed' | 'not_met'; itemNo?: number };
}

export type TaskResult = {
  [K in T.TaskKind]: { readonly kind: K } & Readonly<TaskResults[K]>;
}[T.TaskKind];

export interface TaskAttempt extends AttemptData {
  /** Within the task, from 1, in the order of the record. */
  readonly no: number;
  /** The issue of the task in which it was made. */
  readonly attemptNo: number;
  readonly personId: string;
  readonly date: LegalDate;
  /** Legal instant (epoch ms) at which it happened. */
  readonly at: number;
  /** Event that recorded it. */
  readonly seq: number;
}

/** Who did something to a task, and when (legal time, epoch ms). */
export interface TaskMoment {
  readonly personId: string;
  readonly at: number;
}

export interface Task {
  /** `<caseId>.<n>`: unique everywhere, and says whose it is. */
  readonly taskId: string;
  readonly kind: T.TaskKind;
  readonly status: T.TaskStatus;
  /** The issue of the task that counts now, from 1: its activity is `task/<taskId>/<attemptNo>`. */
  readonly attemptNo: number;
  readonly unitId: string;
  readonly assigneeId?: string;
  readonly issuedBy: { readonly personId: string; readonly unitId: string };
  readonly issuedSeq: number;
  /** Legal instants, epoch ms. */
  readonly issuedAt: number;
  /** When the present issue began; `round` for issue, because lists store these two names and clients read `roundAt`. */
  readonly roundAt: number;
  /** Who began the present issue, by asking again or reassigning. */
  readonly roundBy?: string;
  readonly partyId?: string;
  readonly document?: ServedDocument;
  readonly instrumentId?: string;
  readonly method?: ServiceMethod;
  readonly itemNo?: number;
  readonly instructions?: TextRef;
  readonly papers: readonly DocumentDigest[];
  readonly attempts: readonly TaskAttempt[];
  readonly accepted?: TaskMoment;
  readonly completed?: TaskMoment;
  readonly result?: TaskResult;
  readonly resultNote?: TextRef;
  readonly returned?: TaskMoment & { readonly reason: T.ReturnReason };
  /** How it ended: confirmed, rejected, withdrawn or expired. */
  readonly ended?: { readonly personId?: string; readonly at: number; readonly reason?: string };
  /** Issues whose result the court did not take, and why: what was done in them counts accordingly. */
  readonly redone: readonly { readonly attemptNo: number; readonly reason: T.RedoReason }[];
  /** Those who held it before, until when: their late reports of what they did while they held it still count. */
  readonly former: readonly {
    readonly personId?: string;
    readonly unitId: string;
    readonly attemptNo: number;
    readonly until: number;
  }[];
}

/** The address a party confirmed for service (送达地址确认书); it lasts through appeal, retrial and execution (CPLI 137). */
export interface ConfirmedAddress {
  readonly partyId: string;
  readonly address?: TextRef;
  readonly electronic: boolean;
  readonly channels: readonly T.ElectronicChannel[];
  readonly date: LegalDate;
  readonly taskId?: string;
}
