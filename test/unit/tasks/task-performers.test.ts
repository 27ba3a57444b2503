/** Who carries a task out: those who left, are recused, work elsewhere now, or report one visit twice. */
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import { text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { STATION } from '../case/support/people.ts';
import {
  act,
  CLERK,
  COLLEAGUE,
  complete,
  issued,
  MARCH,
  NOBODY,
  OFFICER,
  task,
} from './support/task-play.ts';

describe('those who carry a task out', () => {
  test('whoever left does not come back with an expiry that is undone', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    act(one, 'accept', {});
    while (one.expire() !== 'SLA-TASK-REMIND');
    const before = one.now - 1000;
    one.input({ kind: 'release', inputId: 'release:1', personId: OFFICER.personId, receivedAt: one.now });
    one.must('record_note', { text: text('note') }, { at: before });
    expect(task(one).assigneeId).toBeUndefined();
  });

  test('whoever is recused holds no task of the case, and is given none', () => {
    const one = issued();
    act(one, 'accept', {});
    one.must('recuse_person', { personId: OFFICER.personId, ground: 'interest' });
    expect(task(one).assigneeId).toBeUndefined();
    const { taskId } = task(one);
    const to = { taskId, unitId: STATION, personId: OFFICER.personId, reason: 'shift' } as const;
    expect(one.refused('reassign_task', to, { by: CLERK })).toBe('person_recused');
  });

  test('an officer who works elsewhere now can still report what they did', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    act(one, 'accept', {});
    one.now += DAY_MS;
    one.must(
      'reassign_task',
      { taskId: task(one).taskId, unitId: 'station-other', reason: 'closer_unit' },
      { by: CLERK },
    );
    one.now += HOUR_MS;
    expect(act(one, 'attempt', NOBODY, { by: { ...OFFICER, unitId: 'station-third' }, ago: 5 })).toBe(
      'applied',
    );
  });

  test('a visit made before the other took the task is kept, also once it is done', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    one.now += 5 * HOUR_MS;
    act(one, 'accept', {}, { by: COLLEAGUE });
    one.now += HOUR_MS;
    complete(one, { by: COLLEAGUE });
    expect(act(one, 'attempt', NOBODY, { ago: 3 })).toBe('applied');
  });

  test('the same result sent twice under two keys is one', () => {
    const one = issued();
    complete(one);
    expect(complete(one)).toBe('applied');
    expect(one.lastOf('task_act_merged').data.act).toBe('complete');
  });

  test('the same visit sent under two keys is one', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    one.now += DAY_MS;
    expect(act(one, 'attempt', NOBODY, { ago: 3 })).toBe('applied');
    expect(act(one, 'attempt', NOBODY, { ago: 3 })).toBe('applied');
    expect(task(one).attempts).toHaveLength(1);
    expect(act(one, 'attempt', NOBODY, { ago: 2 })).toBe('applied');
    expect(task(one).attempts).toHaveLength(2);
  });
});
