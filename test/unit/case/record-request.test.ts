/** What is asked of the record for each input (ADR 0002): the outcome, the events by their numbers, the rows that follow, whom to tell. */
import { describe, expect, test } from 'vitest';
import type { Head } from '../../../domain/kernel/append-contract.ts';
import { expiryInputId, type CaseInput } from '../../../domain/kernel/input.ts';
import { refuse } from '../../../domain/kernel/refusals.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { openingRow, projectionOf } from '../../../domain/machine/projection.ts';
import { judgedRequest, requestFor } from '../../../domain/machine/record-request.ts';
import { CaseUnderTest } from './support/case-under-test.ts';
import { inTrial, NOTHING_SPECIAL } from './support/journeys.ts';
import { actor } from './support/people.ts';
import { taskInput } from './support/plausible-tasks.ts';
import { CLERK, OFFICER, SERVE } from '../tasks/support/task-play.ts';

const NOWHERE: Head = { inputNo: 0, seq: 0, headHash: '' };
const HEAD = (one: CaseUnderTest): Head => ({
  inputNo: one.state.inputNo,
  seq: one.state.seq,
  headHash: 'hash-of-the-last',
});

/** What is asked of the record, and what the case that takes the same input has then. */
function asked(one: CaseUnderTest, input: CaseInput) {
  const before: CaseState = one.state;
  const head = HEAD(one);
  const [rows, told] = [one.rows.length, one.notices.length];
  const request = judgedRequest({ caseId: one.caseId, state: before, head }, input, one.calendar);
  one.input(input);
  return { before, head, request, rows: one.rows.slice(rows), told: one.notices.slice(told) };
}

test('of an opening: the first events, the row of the case, and where its summary is', () => {
  const one = CaseUnderTest.open();
  const input = {
    kind: 'open',
    inputId: 'open-1',
    actor: actor('police_officer'),
    receivedAt: one.now,
    data: one.opening,
  } as const;
  const request = judgedRequest({ caseId: one.caseId, state: undefined, head: NOWHERE }, input, one.calendar);
  const state = { ...one.state, inputNo: 0 };
  expect(request).toEqual({
    caseId: 'case-1',
    after: NOWHERE,
    input: {
      inputNo: 1,
      inputId: 'open-1',
      kind: 'open',
      outcome: 'applied',
      version: one.state.version,
      stage: 'intake',
      personId: 'person-police_officer',
      receivedAt: one.now,
    },
    events: one.rows,
    projection: projectionOf(undefined, state),
    opening: openingRow(state, one.opening.summary.textId),
    outbox: one.notices,
  });
  expect(one.rows.map(({ seq }) => seq)).toEqual(one.rows.map((_, index) => index + 1));
});

describe('of a decision', () => {
  test('that is applied: its events go on from the last, and the case as it stands then', () => {
    const one = CaseUnderTest.open();
    const data = { findings: NOTHING_SPECIAL, route: 'police_mediation', track: 'B' } as const;
    const input = one.decision('triage', data, { by: 'police_officer' });
    const { before, head, request, rows, told } = asked(one, input);
    expect(request).toEqual({
      caseId: 'case-1',
      after: head,
      input: {
        inputNo: head.inputNo + 1,
        inputId: input.inputId,
        kind: 'decision',
        type: 'triage',
        outcome: 'applied',
        version: one.state.version,
        stage: 'police_mediation',
        personId: 'person-police_officer',
        receivedAt: one.now,
      },
      events: rows,
      projection: projectionOf(before, { ...one.state, inputNo: before.inputNo }),
      outbox: told,
    });
    expect(rows[0]?.seq).toBe(head.seq + 1);
  });

  test('that is refused: the outcome with the refusal, and nothing else', () => {
    const one = inTrial();
    const input = one.decision('accept_execution', { courtCaseNumber: 'x' }, { by: 'execution_judge' });
    const { before, head, request } = asked(one, input);
    expect(request).toMatchObject({
      after: head,
      input: {
        type: 'accept_execution',
        outcome: 'refused',
        refusal: { code: 'wrong_stage' },
        version: before.version,
        stage: 'trial',
      },
      events: [],
      outbox: [],
    });
    expect([Object.hasOwn(request, 'projection'), Object.hasOwn(request, 'opening')]).toEqual([false, false]);
  });
});

test('of a task: whom to tell of it, then its act; of a clock that ran out: nobody, and no type', () => {
  const one = inTrial();
  const issued = asked(one, one.decision('issue_task', SERVE, { by: CLERK }));
  expect(issued.request.outbox.map(({ kind }) => kind)).toEqual(issued.told.map(({ kind }) => kind));
  expect(issued.told).not.toEqual([]);
  const [task] = one.state.tasks;
  if (task === undefined) throw new Error('no task');
  const acted = asked(one, taskInput(one, task, { act: 'accept', data: {}, by: OFFICER }));
  expect(acted.request.input).toMatchObject({ kind: 'task', type: 'accept', personId: OFFICER.personId });
  expect(acted.request.events).toEqual(acted.rows);

  const due = one.nextDue();
  if (due === undefined) throw new Error('no clock');
  const { deadlineId, revision, dueAt: receivedAt } = due;
  const inputId = expiryInputId(deadlineId, revision);
  const { request, rows } = asked(one, { kind: 'expiry', inputId, deadlineId, revision, receivedAt });
  expect(request.input).toEqual({
    inputNo: one.state.inputNo,
    inputId,
    kind: 'expiry',
    outcome: 'applied',
    version: one.state.version,
    stage: 'trial',
    receivedAt,
  });
  expect(request.events).toEqual(rows);
});

test('refused before there is a case it is of no version, at intake', () => {
  const one = inTrial();
  const input = one.decision('archive_case', { visited: true });
  const { input: outcome, outbox } = requestFor(
    { caseId: 'case-2', state: undefined, head: NOWHERE },
    input,
    { refusal: refuse('case_archived') },
  );
  expect([outcome.version, outcome.stage, outcome.outcome, outbox]).toEqual([0, 'intake', 'refused', []]);
});
