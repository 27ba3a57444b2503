/** Clocks and deadlines (期限): how its events change the state. */
import { feeRests, isFeePeriod, pendingReliefs } from '../trial/fee-period.ts';
import type { ClockEvents, Deadline } from './shape.ts';
import type { CaseEvent, EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import { legalDayOf } from '../../kernel/legal-day.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';

function change(state: CaseState, deadlineId: string, by: (deadline: Deadline) => Deadline): CaseState {
  return {
    ...state,
    deadlines: state.deadlines.map((deadline) =>
      deadline.deadlineId === deadlineId ? by(deadline) : deadline,
    ),
  };
}

function withoutEscalation(state: CaseState, deadlineId: string): CaseState {
  return { ...state, escalations: state.escalations.filter((one) => one.deadlineId !== deadlineId) };
}

function armed(data: EventData['deadline_armed']): Deadline {
  return {
    deadlineId: data.deadlineId,
    rule: data.rule as RuleId,
    article: data.article,
    scope: data.scope,
    startSeq: data.startSeq,
    startEvent: data.startEvent,
    startDate: data.startDate,
    dueDate: data.dueDate,
    dueAt: data.dueAt,
    provisional: data.provisional,
    calendarVersion: data.calendarVersion,
    trace: data.trace,
    status: 'armed',
    revision: 0,
    extensions: [],
    exclusions: [],
    ...(data.partyId === undefined ? {} : { partyId: data.partyId }),
    ...(data.instrumentId === undefined ? {} : { instrumentId: data.instrumentId }),
    ...(data.taskId === undefined ? {} : { taskId: data.taskId }),
    ...(data.length === undefined ? {} : { length: data.length }),
  };
}

function moved(deadline: Deadline, data: EventData['deadline_moved']): Deadline {
  const { stopped: _stopped, metOn: _met, ...rest } = deadline;
  return {
    ...rest,
    startDate: data.startDate,
    dueDate: data.dueDate,
    dueAt: data.dueAt,
    provisional: data.provisional,
    calendarVersion: data.calendarVersion,
    trace: data.trace,
    status: 'armed',
    revision: deadline.revision + 1,
    extensions: data.extension === undefined ? deadline.extensions : [...deadline.extensions, data.extension],
    exclusions: data.exclusion === undefined ? deadline.exclusions : [...deadline.exclusions, data.exclusion],
  };
}

/** On which day which extension was granted: the same once more on that day is the same one, sent twice. */
function granted(
  state: CaseState,
  { deadlineId, extension }: EventData['deadline_moved'],
  event: CaseEvent,
): CaseState {
  if (extension === undefined) return state;
  const one = { deadlineId, ...extension, on: legalDayOf(state, event) };
  return { ...state, extensionsGranted: [...state.extensionsGranted, one] };
}

/** FEE 22, CPLI 213: the unpaid fee opens the judge's way to rule the suit withdrawn; it rules nothing itself. */
function feeOverdue(state: CaseState, deadline: Deadline | undefined): CaseState {
  const runs = state.deadlines.some(
    (one) => isFeePeriod(one) && one.status === 'armed' && one.deadlineId !== deadline?.deadlineId,
  );
  // Who asked for relief has no period until the court answers: the fee is not unpaid by the others alone.
  const waits = feeRests(state) || pendingReliefs(state).length > 0;
  return deadline !== undefined && isFeePeriod(deadline) && !runs && !waits
    ? { ...state, trial: { ...state.trial, feeOverdue: true } }
    : state;
}

/** A period to pay that is given back is not overdue while it runs (CPL 86; FEE 22). */
function feeRestored(state: CaseState, { deadlineId, cause }: EventData['deadline_moved']): CaseState {
  const fee = state.deadlines.some((one) => one.deadlineId === deadlineId && isFeePeriod(one));
  return fee && cause === 'extension' && state.trial.feeOverdue
    ? { ...state, trial: { ...state.trial, feeOverdue: false } }
    : state;
}

/**
 * Undoes what expiries from `fromInputNo` on did: the state before the first of them comes back, save that nothing
 * recorded since is forgotten: the expired deadlines run again at a new revision, those armed since are superseded.
 */
function expirySuperseded(state: CaseState, data: EventData['expiry_superseded']): CaseState {
  const before = state.beforeExpiry.find((one) => one.inputNo === data.fromInputNo);
  if (before === undefined) return state;
  const known = new Map(before.state.deadlines.map((deadline) => [deadline.deadlineId, deadline]));
  const deadlines = state.deadlines.map((deadline): Deadline => {
    const earlier = known.get(deadline.deadlineId);
    const revision = deadline.revision + 1;
    if (earlier === undefined) return { ...deadline, status: 'superseded', revision };
    // The dates stay as they are now: a holiday notice may have moved them since.
    const stopped = earlier.stopped === undefined ? {} : { stopped: earlier.stopped };
    const metOn = earlier.metOn === undefined ? {} : { metOn: earlier.metOn };
    const { metOn: _since, ...rest } = deadline;
    return { ...rest, ...stopped, ...metOn, status: earlier.status, revision };
  });
  return {
    ...before.state,
    deadlines,
    calendarVersion: state.calendarVersion,
    version: state.version,
    versionInputNo: state.versionInputNo,
    ...(state.setAside === undefined ? {} : { setAside: state.setAside }),
    beforeExpiry: state.beforeExpiry.filter((one) => one.inputNo < data.fromInputNo),
  };
}

export const evolveClock: Evolvers<keyof ClockEvents> = {
  deadline_armed: (state, data) => ({ ...state, deadlines: [...state.deadlines, armed(data)] }),
  // A deadline met after it ran out stays breached in the record; what it escalated is over.
  deadline_met: (state, data, event) => {
    const metOn = data.on ?? legalDayOf(state, event);
    return withoutEscalation(
      change(state, data.deadlineId, (deadline) => {
        const { stopped: _stopped, ...rest } = deadline;
        const status = deadline.status === 'breached' ? 'breached' : 'met';
        return { ...rest, status, metOn: deadline.metOn ?? metOn };
      }),
      data.deadlineId,
    );
  },
  deadline_breached: (state, data, event) => {
    const deadline = state.deadlines.find((one) => one.deadlineId === data.deadlineId);
    const next = feeOverdue(
      change(state, data.deadlineId, (one) => ({ ...one, status: 'breached' })),
      deadline,
    );
    if (deadline === undefined || event.actor !== 'system') return next;
    // Kept flat: each would otherwise hold all before it, and the state double with every expiry in a row.
    // Refused inputs in between leave no event: folding many rows at once must give the same number as one by one.
    const kept: CaseState = { ...state, beforeExpiry: [], inputNo: event.inputNo - 1 };
    const before = {
      inputNo: event.inputNo,
      deadlineId: data.deadlineId,
      dueAt: deadline.dueAt,
      state: kept,
    };
    return { ...next, beforeExpiry: [...state.beforeExpiry, before] };
  },
  deadline_superseded: (state, data) =>
    withoutEscalation(
      // A clock that stood still when its matter ended is not to be set going again.
      // One that had run out stays breached in the record: only what it escalated is over.
      change(state, data.deadlineId, ({ stopped: _stopped, ...rest }) => ({
        ...rest,
        status: rest.status === 'breached' ? 'breached' : 'superseded',
      })),
      data.deadlineId,
    ),
  deadline_moved: (state, data, event) =>
    feeRestored(
      withoutEscalation(
        change(granted(state, data, event), data.deadlineId, (deadline) => moved(deadline, data)),
        data.deadlineId,
      ),
      data,
    ),
  deadline_stopped: (state, data) =>
    change(state, data.deadlineId, (deadline) => ({
      ...deadline,
      status: 'excluded',
      revision: deadline.revision + 1,
      stopped: { from: data.from, ground: data.ground },
    })),
  escalated: (state, data) => ({
    ...state,
    escalations: [
      ...state.escalations,
      { deadlineId: data.deadlineId, rule: data.rule as RuleId, to: data.to },
    ],
  }),
  expiry_superseded: expirySuperseded,
  calendar_revised: (state, data) => ({ ...state, calendarVersion: data.version }),
};
