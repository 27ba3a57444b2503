/** Today's clocks beside those that would run (推演对照): which stay, move, begin, or run no more. */
import type { Deadline } from '../../api/generated.ts';

export type Fate = 'moved' | 'new' | 'gone' | 'same';

export interface Beside {
  readonly deadlineId: string;
  readonly fate: Fate;
  readonly now: Deadline | undefined;
  /** As it would stand. */
  readonly supposed: Deadline | undefined;
}

/** What changes first, as it is what one looks for; within it the earliest. */
const ORDER: readonly Fate[] = ['moved', 'new', 'gone', 'same'];

/** The clock, if it runs, is stopped, or is overdue. */
const open = (one: Deadline | undefined): Deadline | undefined =>
  one?.status === 'armed' || one?.status === 'excluded' || one?.status === 'breached' ? one : undefined;

function fateOf(now: Deadline | undefined, then: Deadline | undefined): Fate | undefined {
  const [was, is] = [open(now), open(then)];
  if (was === undefined) return is === undefined ? undefined : 'new';
  if (is === undefined) return 'gone';
  return was.dueAt === is.dueAt && was.status === is.status ? 'same' : 'moved';
}

const dueOf = ({ now, supposed }: Beside): string => (supposed ?? now)?.dueAt ?? '';

export function beside(today: readonly Deadline[], supposed: readonly Deadline[]): readonly Beside[] {
  const [nows, thens] = [today, supposed].map((all) => new Map(all.map((one) => [one.deadlineId, one])));
  const ids = new Set([...today, ...supposed].map(({ deadlineId }) => deadlineId));
  const rows = [...ids].flatMap((deadlineId): Beside[] => {
    const [now, then] = [nows?.get(deadlineId), thens?.get(deadlineId)];
    const fate = fateOf(now, then);
    return fate === undefined ? [] : [{ deadlineId, fate, now, supposed: then }];
  });
  return rows.toSorted(
    (one, other) =>
      ORDER.indexOf(one.fate) - ORDER.indexOf(other.fate) || dueOf(one).localeCompare(dueOf(other)),
  );
}
