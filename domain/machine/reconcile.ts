/**
 * The readable rows of a case against what its record says: each must follow from the fold of the events and from nothing
 * else (ADR 0016). A difference is a defect or a foreign hand; the record is right, the row is written anew.
 */
import { openTasks } from '../chapters/tasks/open-tasks.ts';
import { canonicalText } from '../kernel/canonical.ts';
import { projectionOf } from './projection.ts';
import type { CaseProjection, TaskRow } from '../kernel/append-contract.ts';
import type { CaseState } from '../kernel/state.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Rows by their id within the case: the columns that queries look for, and the whole as `detail`. No field is null. */
export interface ProjectedRows {
  readonly case: Fields;
  readonly assignments: Readonly<Record<string, Fields>>;
  readonly deadlines: Readonly<Record<string, Fields>>;
  readonly obligations: Readonly<Record<string, Fields>>;
  readonly tasks: Readonly<Record<string, Fields>>;
}

export interface Difference {
  readonly how: 'missing' | 'extra' | 'altered';
  readonly table: keyof ProjectedRows;
  /** Within the case; '' for the case's own row. */
  readonly id: string;
}

type Listed<K extends keyof CaseProjection> = CaseProjection[K] extends readonly (infer Row)[] ? Row : never;

function deadlineRow(one: Listed<'deadlines'>): Fields {
  const { rule, status, dueAtReal } = one;
  return { rule, status, dueAtReal, detail: one };
}

function obligationRow(one: Listed<'obligations'>): Fields {
  const { what, who, deadlineId, dueAtReal } = one;
  const { unitId, roles, personId } = who;
  return { what, unitId, roles, personId, deadlineId, dueAtReal, detail: one };
}

/** A task that has ended keeps the stage it ended in, which no list asks for. */
const STANDING: ReadonlySet<string> = new Set(['issued', 'accepted', 'returned', 'completed']);

function taskFields(one: TaskRow, stage: string): Fields {
  const { issuedAtReal, roundAtReal, dueAtReal, acceptedAtReal, firstAttemptAtReal } = one;
  return {
    kind: one.kind,
    status: one.status,
    attemptNo: one.attemptNo,
    unitId: one.unitId,
    assigneeId: one.assigneeId,
    partyId: one.partyId,
    document: one.document,
    method: one.method,
    caseStage: STANDING.has(one.status) ? stage : undefined,
    issuerUnitId: one.issuedBy.unitId,
    issuerPerson: one.issuedBy.personId,
    issuedAtReal,
    roundAtReal,
    dueAtReal,
    acceptedAtReal,
    firstAttemptAtReal,
    completedAtReal: one.completedAtReal,
    endedAtReal: one.endedAtReal,
    outcome: one.result?.outcome,
    attempts: one.attempts.length,
    detail: one,
  };
}

function byId<Row>(rows: readonly Row[], idOf: (row: Row) => string, fieldsOf: (row: Row) => Fields) {
  return Object.fromEntries(rows.map((row) => [idOf(row), fieldsOf(row)]));
}

/** The rows that a projection (of the whole state) leads to. */
export function rowsOf(projection: CaseProjection): ProjectedRows {
  const { stage, version, concluded, archived, calendarVersion, nextDueAt, openTo } = projection;
  return {
    case: { stage, version, concluded, archived, calendarVersion, nextDueAt, openTo },
    assignments: byId(
      projection.assignments,
      (one) => `${one.personId}/${one.capacity}`,
      ({ status }) => ({ status }),
    ),
    deadlines: byId(projection.deadlines, (one) => one.deadlineId, deadlineRow),
    obligations: byId(projection.obligations, (one) => one.obligationId, obligationRow),
    tasks: byId(
      projection.tasks,
      (one) => one.taskId,
      (one) => taskFields(one, stage),
    ),
  };
}

const same = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);

function differencesIn(
  table: Exclude<keyof ProjectedRows, 'case'>,
  stored: ProjectedRows,
  expected: ProjectedRows,
): Difference[] {
  const there = stored[table];
  const wanted = expected[table];
  const extra = Object.keys(there).filter((id) => !(id in wanted));
  const missing = Object.keys(wanted).filter((id) => !(id in there));
  const altered = Object.keys(wanted).filter((id) => id in there && !same(there[id], wanted[id]));
  return [
    ...missing.map((id) => ({ how: 'missing', table, id }) as const),
    ...extra.map((id) => ({ how: 'extra', table, id }) as const),
    ...altered.map((id) => ({ how: 'altered', table, id }) as const),
  ];
}

/** Everything in which the rows differ from what the record says. */
export function differences(stored: ProjectedRows, expected: ProjectedRows): Difference[] {
  const own: Difference[] = same(stored.case, expected.case)
    ? []
    : [{ how: 'altered', table: 'case', id: '' }];
  const tables = ['assignments', 'deadlines', 'obligations', 'tasks'] as const;
  return [...own, ...tables.flatMap((table) => differencesIn(table, stored, expected))];
}

export interface Expectation {
  /** Of the whole state, not of a change. */
  readonly projection: CaseProjection;
  /** Open tasks: each of them is one pending activity of the case's workflow. */
  readonly open: readonly { readonly taskId: string; readonly attemptNo: number }[];
}

/** What must be there beside the record when the case stands as it does. */
export function expectationOf(state: CaseState): Expectation {
  return { projection: projectionOf(undefined, state), open: openTasks(state) };
}
