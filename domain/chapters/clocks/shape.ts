/** Clocks and deadlines (期限): the shapes of its state, decisions and events. */
import type { Exclusion, Extension, TraceStep } from '../../deadlines/compute.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { NamedDocument, TextRef } from '../../kernel/refs.ts';
import type { DurationUnit, RuleId } from '../../law/rule.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

/** A computed due instant with how it was computed. `dueAt` is legal time (epoch ms), exclusive. */
export interface DueData {
  readonly startDate: LegalDate;
  readonly dueDate: LegalDate;
  readonly dueAt: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly trace: readonly TraceStep[];
}

export interface Deadline {
  readonly deadlineId: string;
  readonly rule: RuleId;
  readonly article: string;
  readonly scope: 'stage' | 'case';
  readonly startSeq: number;
  readonly startEvent: string;
  readonly startDate: LegalDate;
  readonly dueDate: LegalDate;
  /** Legal time, epoch ms, exclusive. */
  readonly dueAt: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly trace: readonly TraceStep[];
  readonly status: DeadlineStatus;
  readonly revision: number;
  /** The day on which what it asks for was done; with `breached`, done late. */
  readonly metOn?: LegalDate;
  readonly partyId?: string;
  readonly instrumentId?: string;
  readonly taskId?: string;
  readonly length?: number;
  readonly extensions: readonly Extension[];
  readonly exclusions: readonly Exclusion[];
  /** While `excluded`: the day from which the clock stands still, and why. */
  readonly stopped?: { readonly from: LegalDate; readonly ground: string };
}

export type DeadlineStatus = 'armed' | 'met' | 'breached' | 'superseded' | 'excluded';

/** Decisions of this chapter, with the data each carries. */
export interface ClockDecisions {
  extend_deadline: {
    deadlineId: string;
    ground: string;
    length?: number;
    unit?: DurationUnit;
    reason?: TextRef;
    /** When it was asked for; left out: on the day of the act (TL19 1; CPL 86). */
    askedOn?: LegalDate;
    /** Of a missed period: when the obstacle was gone (CPL 86). */
    obstacleGoneOn?: LegalDate;
  };
  exclude_period: { deadlineId: string; ground: string; from: LegalDate; to: LegalDate } & NamedDocument;
  stop_clock: { deadlineId: string; ground: string; from?: LegalDate } & NamedDocument;
  restart_clock: { deadlineId: string; on?: LegalDate };
}

/** Events of this chapter, as the record keeps them. */
export interface ClockEvents {
  deadline_armed: DueData & {
    deadlineId: string;
    rule: string;
    article: string;
    /** seq of the event it counts from. */
    startSeq: number;
    startEvent: string;
    scope: 'stage' | 'case';
    partyId?: string;
    /** Court-set length (FL4, SLA-URGING, T5…). */
    length?: number;
    instrumentId?: string;
    taskId?: string;
  };
  /** `on`: the day of what was done, where it is not the day of the act that records it. */
  deadline_met: { deadlineId: string; on?: LegalDate };
  deadline_breached: { deadlineId: string; revision: number };
  deadline_superseded: {
    deadlineId: string;
    reason: 'stage_left' | 'replaced' | 'corrected' | 'party_left' | 'waived';
  };
  deadline_moved: DueData & {
    deadlineId: string;
    cause: 'extension' | 'exclusion' | 'calendar' | 'correction' | 'restart';
    ground?: string;
    extension?: { ground: string; length?: number; unit?: DurationUnit };
    exclusion?: { ground: string; from: LegalDate; to: LegalDate };
    reason?: TextRef;
    askedOn?: LegalDate;
    obstacleGoneOn?: LegalDate;
    /** Of a trial limit: asked for or decided later than the text lets it be (TL19 1). */
    late?: boolean;
  } & NamedDocument;
  deadline_stopped: { deadlineId: string; ground: string; from: LegalDate } & NamedDocument;
  escalated: { deadlineId: string; rule: string; to: readonly string[]; partyIds?: readonly string[] };
  expiry_superseded: { fromInputNo: number; deadlineIds: readonly string[]; byInputId: string };
  calendar_revised: { version: string };
}

export const CLOCK_EVENTS = {
  deadline_armed: { version: 1 },
  deadline_met: { version: 1, silent: true },
  deadline_breached: { version: 1 },
  deadline_superseded: { version: 1 },
  deadline_moved: { version: 1 },
  deadline_stopped: { version: 1 },
  escalated: { version: 1, silent: true },
  expiry_superseded: { version: 1 },
  calendar_revised: { version: 1 },
} as const satisfies EventTraits<keyof ClockEvents>;
