/** Cases in which the clocks of tasks (协助事项) start, for `starting-plays.ts`. */
import { TASK_POLICY } from '../../../../domain/access/policy/tasks.ts';
import { type TaskKind, TASK_KINDS } from '../../../../domain/chapters/tasks/codes.ts';
import { act, issued } from '../../tasks/support/task-play.ts';
import type { CaseUnderTest } from './case-under-test.ts';
import * as at from './journeys.ts';
import { STATION } from './people.ts';
import { PLACES } from './places.ts';

const ranOut = (one: CaseUnderTest, ...rules: readonly string[]): CaseUnderTest => {
  for (const rule of rules) one.expire(rule);
  return one;
};

const COURT_MAY = ['judge', 'execution_judge', 'station_chief'] as const;

/** A task of this kind, where it is asked for first. */
function asked(kind: TaskKind): CaseUnderTest {
  const { stages, issuers } = TASK_POLICY[kind];
  const one = PLACES[stages[0] ?? '']?.('2025');
  const by = COURT_MAY.find((role) => issuers.includes(role));
  if (one === undefined || by === undefined) throw new Error(`nobody asks for ${kind}`);
  return one.must('issue_task', { kind, unitId: STATION, partyId: 'B' }, { by });
}

function returned(): CaseUnderTest {
  const one = issued();
  act(one, 'return', { reason: 'addressee_moved' });
  return one;
}

/** Each kind of task; one that nobody carries out, one carried out, one that came back (PAPER 8-11). */
export const startingTasks = (): CaseUnderTest[] => [
  ...TASK_KINDS.filter((kind) => kind !== 'service').map(asked),
  ranOut(asked('contact'), 'SLA-TASK.contact', 'SLA-TASK-CHIEF'),
  at.servedByTask(),
  returned(),
];
