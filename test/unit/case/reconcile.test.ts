/** Rows against the record: none differ when they were written by the inputs as they came; what is planted is found. */
import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../../domain/machine/projection.ts';
import { differences, expectationOf, type ProjectedRows, rowsOf } from '../../../domain/machine/reconcile.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { act, issued, SERVED } from '../tasks/support/task-play.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inExecution, servedByTask } from './support/journeys.ts';

/** As JSON brings them back from the database. */
const stored = (rows: ProjectedRows): ProjectedRows => JSON.parse(JSON.stringify(rows)) as ProjectedRows;

const whole = (state: CaseState): ProjectedRows => rowsOf(expectationOf(state).projection);

/** What the database holds after each input wrote only what it changed. */
function written(one: CaseUnderTest): ProjectedRows {
  let state: CaseState | undefined;
  let rows: ProjectedRows = { case: {}, assignments: {}, deadlines: {}, obligations: {}, tasks: {} };
  for (const input of one.inputs) {
    const events = one.rows.filter((row) => row.inputNo === input.inputNo);
    const after = foldRecord(one.caseId, state, events, [input]);
    if (after === undefined) throw new Error('not opened');
    const changed = rowsOf(projectionOf(state, after));
    // A stage that changes goes to all standing tasks by a trigger.
    const tasks = Object.entries({ ...rows.tasks, ...changed.tasks }).map(
      ([id, task]) =>
        [
          id,
          'caseStage' in task && task['caseStage'] !== undefined ? { ...task, caseStage: after.stage } : task,
        ] as const,
    );
    rows = {
      case: changed.case,
      assignments: { ...rows.assignments, ...changed.assignments },
      deadlines: { ...rows.deadlines, ...changed.deadlines },
      obligations: changed.obligations,
      tasks: Object.fromEntries(tasks),
    };
    state = after;
  }
  return stored(rows);
}

const atWork = (): CaseUnderTest => {
  const one = issued();
  expect(act(one, 'accept', {})).toBe('applied');
  expect(act(one, 'attempt', SERVED)).toBe('applied');
  return one;
};

test.each([
  ['a task at work', atWork],
  ['a long way to execution', inExecution],
  ['served by a task', servedByTask],
])('rows written input by input are those of the whole record: %s', (_name, play) => {
  const one = play();
  expect(differences(written(one), whole(one.state))).toEqual([]);
});

describe('what is planted is found', () => {
  const { state, caseId } = atWork();
  const good = stored(whole(state));
  const taskId = `${caseId}.1`;
  const found = (bad: Partial<ProjectedRows>) => differences({ ...good, ...bad }, whole(state));
  const without = (table: 'assignments' | 'deadlines' | 'obligations' | 'tasks', id: string) => {
    const { [id]: _gone, ...rest } = good[table];
    return { [table]: rest };
  };

  test('a row that is gone', () => {
    expect(found(without('tasks', taskId))).toEqual([{ how: 'missing', table: 'tasks', id: taskId }]);
    for (const id of Object.keys(good.obligations))
      expect(found(without('obligations', id))).toEqual([{ how: 'missing', table: 'obligations', id }]);
    for (const id of Object.keys(good.deadlines))
      expect(found(without('deadlines', id))).toEqual([{ how: 'missing', table: 'deadlines', id }]);
  });

  test('a row too many', () => {
    const row = { status: 'active' };
    expect(found({ assignments: { ...good.assignments, 'somebody/judge': row } })).toEqual([
      { how: 'extra', table: 'assignments', id: 'somebody/judge' },
    ]);
  });

  test.each([
    'status',
    'attemptNo',
    'unitId',
    'assigneeId',
    'dueAtReal',
    'issuerPerson',
    'caseStage',
    'attempts',
    'detail',
  ])('a task with another %s', (column) => {
    const task = { ...good.tasks[taskId], [column]: 'another' };
    expect(found({ tasks: { [taskId]: task } })).toEqual([{ how: 'altered', table: 'tasks', id: taskId }]);
  });

  test.each(['unitId', 'roles', 'personId', 'deadlineId', 'dueAtReal', 'detail'])(
    'an obligation with another %s',
    (column) => {
      const id = `task:${taskId}`;
      const obligations = { ...good.obligations, [id]: { ...good.obligations[id], [column]: ['another'] } };
      expect(found({ obligations })).toEqual([{ how: 'altered', table: 'obligations', id }]);
    },
  );

  test.each(['stage', 'version', 'concluded', 'archived', 'calendarVersion', 'nextDueAt'])(
    'a case with another %s',
    (column) => {
      expect(found({ case: { ...good.case, [column]: 'another' } })).toEqual([
        { how: 'altered', table: 'case', id: '' },
      ]);
    },
  );
});

test('each open task is one activity, and no other', () => {
  const one = atWork();
  const { open } = expectationOf(one.state);
  expect(open).toMatchObject([{ taskId: `${one.caseId}.1`, attemptNo: 1 }]);
  expect(expectationOf(inExecution().state).open).toEqual([]);
});
