/**
 * What an input newly puts on somebody is told (通知) to those on whom it is: the person, or the roles in the unit. Not told is
 * what a unit's own people put on their unit, since they know, and what a special notice of the same input has told already.
 */
import type { Role } from '../access/roles.ts';
import type { Actor } from '../kernel/actor.ts';
import type { RecordRequest } from '../kernel/append-contract.ts';
import type { CaseEvent } from '../kernel/events.ts';
import type { Obligation } from '../kernel/obligation.ts';
import type { CaseState } from '../kernel/state.ts';
import { obligations } from './obligations.ts';

type Notice = RecordRequest['outbox'][number];

/** One who owes: a person, or the holders of the role in the unit. */
interface Ower {
  readonly owed: Obligation;
  readonly unitId: string;
  readonly role?: Role;
  readonly personId?: string;
}

function owersOf(owed: Obligation): readonly Ower[] {
  const { unitId, roles, personId } = owed.who;
  return personId === undefined
    ? roles.map((role) => ({ owed, unitId, role }))
    : [{ owed, unitId, personId }];
}

const keyOf = ({ owed, unitId, role, personId }: Ower): string =>
  [owed.obligationId, unitId, personId ?? role].join(' ');

/** It was put there by a person of the same unit; on one person only by that person. */
const byTheirOwn = (actor: Actor | 'system', { unitId, personId }: Ower): boolean =>
  actor !== 'system' && actor.unitId === unitId && (personId === undefined || personId === actor.personId);

interface Addressee {
  readonly unitId?: string;
  readonly roles?: readonly Role[];
  readonly personId?: string;
}

const addresseesOf = ({ data }: Notice): readonly Addressee[] => [data['to']].flat() as readonly Addressee[];

const isAbout = ({ data }: Notice, owed: Obligation): boolean => {
  const about = data['taskId'] ?? data['deadlineId'] ?? data['requestId'];
  if (about === undefined) return false;
  return (
    [owed.taskId, owed.deadlineId].includes(about as string) ||
    owed.obligationId === `request:${about as string}`
  );
};

function reaches(notice: Notice, { owed, unitId, role, personId }: Ower): boolean {
  if (!isAbout(notice, owed)) return false;
  return addresseesOf(notice).some(
    (to) =>
      to.unitId === unitId &&
      (personId === undefined
        ? role !== undefined && to.roles?.includes(role) === true
        : to.personId === personId),
  );
}

function noticeTo(owers: readonly Ower[]): Notice {
  const { unitId, personId } = owers[0] as Ower;
  const roles = [...new Set(owers.flatMap(({ role }) => role ?? []))];
  const due = owers.flatMap(({ owed }) => owed.dueAt ?? []);
  const to = personId === undefined ? { unitId, roles } : { unitId, personId };
  const what = [...new Set(owers.map(({ owed }) => owed.what))];
  return { kind: 'duty_owed', data: { to, what, ...(due.length === 0 ? {} : { dueAt: Math.min(...due) }) } };
}

/** @param special what the same input tells by notices of their own */
export function newDuties(
  events: readonly CaseEvent[],
  before: CaseState | undefined,
  state: CaseState,
  special: readonly Notice[],
): readonly Notice[] {
  const [first] = events;
  if (first === undefined) return [];
  const known = new Set(before === undefined ? [] : obligations(before).flatMap(owersOf).map(keyOf));
  const fresh = obligations(state)
    .flatMap(owersOf)
    .filter((one) => !known.has(keyOf(one)) && !byTheirOwn(first.actor, one))
    .filter((one) => !special.some((notice) => reaches(notice, one)));
  const byAddressee = Map.groupBy(fresh, ({ unitId, personId }) => `${unitId} ${personId ?? ''}`);
  return [...byAddressee.values()].map(noticeTo);
}
