/** One task of one case, played by the people of the cases under test. */
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import { HOUR_MS } from '../../../../domain/deadlines/legal-date.ts';
import type { TaskActs, TaskActType } from '../../../../domain/chapters/tasks/acts.ts';
import type { AttemptData, Task } from '../../../../domain/chapters/tasks/task.ts';
import type { CaseUnderTest } from '../../case/support/case-under-test.ts';
import * as at from '../../case/support/journeys.ts';
import { actor, STATION } from '../../case/support/people.ts';
import { taskInput } from '../../case/support/plausible-tasks.ts';

export const OFFICER = actor('police_officer');
export const COLLEAGUE = actor('police_officer', 'person-colleague');
export const OTHER: Actor = {
  personId: 'person-elsewhere',
  roles: ['police_officer'],
  unitId: 'station-other',
};
export const CLERK = actor('court_clerk');
export const PHOTO = [{ documentId: 'doc-1', sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), size: 10 }];
export const SERVED: AttemptData = {
  result: 'done',
  facts: { method: 'direct', receiver: 'self', signed: true },
  evidence: PHOTO,
};
export const NOBODY: AttemptData = { result: 'not_met', facts: { method: 'direct' } };
export const RESULT = { kind: 'service', outcome: 'served' } as const;

export const SERVE = {
  kind: 'service',
  unitId: STATION,
  partyId: 'B',
  document: 'complaint',
} as const satisfies DecisionData['issue_task'];

/** A Monday without a holiday in the weeks after it. */
export const MARCH = { on: '2026-03-02' } as const;

export function issued(more: Partial<DecisionData['issue_task']> = {}, one = at.inTrial()): CaseUnderTest {
  return one.must('issue_task', { ...SERVE, ...more }, { by: CLERK });
}

export const task = (one: CaseUnderTest, index = 0): Task => {
  const found = one.state.tasks[index];
  if (found === undefined) throw new Error('no task');
  return found;
};

export interface How {
  readonly by?: Actor;
  readonly attemptNo?: number;
  /** Hours before now. */
  readonly ago?: number;
}

/** @returns the code of the refusal, or `applied` */
export function act<K extends TaskActType>(
  one: CaseUnderTest,
  type: K,
  data: TaskActs[K],
  how: How = {},
): string {
  const { by = OFFICER, ago, ...rest } = how;
  const happened = ago === undefined ? {} : { happenedAt: one.now - ago * HOUR_MS };
  const outcome = one.input(taskInput(one, task(one), { act: type, data, by, ...rest, ...happened }));
  one.checkFold();
  return outcome.ok ? 'applied' : outcome.refusal.code;
}

export const complete = (one: CaseUnderTest, how: How = {}): string =>
  act(one, 'complete', { result: RESULT, attempt: SERVED }, how);

export const confirm = (one: CaseUnderTest, index = 0): CaseUnderTest =>
  one.must('confirm_task', { taskId: task(one, index).taskId }, { by: CLERK });
