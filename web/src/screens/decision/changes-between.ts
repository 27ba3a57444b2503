/** What a decision changed, from the case as it was read before and after. The same shape as a preview, so that both read alike. */
import type { Case, Changes, Deadline } from '../../api/generated.ts';

const runs = ({ status }: Deadline): boolean => status === 'armed' || status === 'breached';

function deadlineChanges(before: Case, after: Case): Changes['deadlines'] {
  const was = new Map(before.deadlines.filter(runs).map((one) => [one.deadlineId, one]));
  const now = after.deadlines.filter(runs);
  const moved = now.flatMap((one) => {
    const old = was.get(one.deadlineId);
    if (old === undefined || old.dueAt === one.dueAt) return [];
    const { dueDate, dueAt, status } = old;
    return [{ ...one, was: { dueDate, dueAt, status } }];
  });
  return {
    started: now.filter(({ deadlineId }) => !was.has(deadlineId)),
    ended: [...was.values()].filter((old) => !now.some(({ deadlineId }) => deadlineId === old.deadlineId)),
    moved,
  };
}

interface Difference<T> {
  added: T[];
  removed: T[];
  changed: T[];
}

function difference<T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string): Difference<T> {
  const was = new Map(before.map((one) => [idOf(one), one]));
  const now = new Map(after.map((one) => [idOf(one), one]));
  return {
    added: after.filter((one) => !was.has(idOf(one))),
    removed: before.filter((one) => !now.has(idOf(one))),
    changed: after.filter((one) => {
      const old = was.get(idOf(one));
      return old !== undefined && JSON.stringify(old) !== JSON.stringify(one);
    }),
  };
}

export function changesBetween(before: Case, after: Case): Changes {
  const stage = before.stage === after.stage ? {} : { stage: { from: before.stage, to: after.stage } };
  const tasks = difference(before.tasks, after.tasks, ({ taskId }) => taskId);
  return {
    ...stage,
    deadlines: deadlineChanges(before, after),
    obligations: difference(before.obligations, after.obligations, ({ obligationId }) => obligationId),
    tasks: { added: tasks.added, changed: tasks.changed },
  };
}
