/**
 * What each person of a case is offered at every standing that the journeys met: decisions with what they may name, acts on its
 * tasks, and what is offered in a role to who looks on (`allowedInRole`). As it was before: reviewed where it differs, then `--update`.
 */
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../../domain/access/roles.ts';
import { offeredActs, reportsUntil } from '../../../domain/chapters/tasks/standing.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { type AllowedDecision, allowedDecisions } from '../../../domain/machine/allowed.ts';
import { allowedInRole } from '../../../domain/machine/allowed-in-role.ts';
import { nextDue } from '../../../domain/machine/next-due.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { openTo } from '../../../domain/machine/open-to.ts';
import { stageDuties } from '../../../domain/machine/stage-duties.ts';
import { digest } from './support/digest.ts';
import { peopleOf, SUPERVISORS } from './support/people.ts';
import { metByJourneys, type Snapshot, STANDINGS } from './support/snapshots.ts';

const EVERY_ROLE = Object.keys(ROLES) as Role[];

let met: readonly Snapshot[] | undefined;
const standings = (): readonly Snapshot[] => (met ??= metByJourneys());

/** What may be named, kind by kind; parties, which nearly every decision may name, are in the digest alone. */
function named(offers: readonly AllowedDecision[]): string {
  const kinds = offers.flatMap(({ type, targets = {} }) =>
    Object.entries(targets)
      .filter(([kind, ids]) => kind !== 'party' && ids.length > 0)
      .map(([kind, ids]) => `${type} ${kind}×${ids.length}`),
  );
  return kinds.join(', ');
}

/** The person's tasks with the acts on offer, and until when a report of what they did is taken. */
const onTasks = (state: CaseState, one: Actor): readonly string[] =>
  state.tasks.map(
    (task) => `${task.taskId}: ${offeredActs(task, one).join('+')} ${reportsUntil(task, one) ?? ''}`,
  );

function offeredTo(state: CaseState, one: Actor): string {
  const all = allowedDecisions(state, one);
  const open = all.filter(({ allowed }) => allowed);
  return `${one.roles.join('+')} may ${open.length}: ${named(open)} ${onTasks(state, one).join('; ')} #${digest(all)}`;
}

const elsewhere = (one: Actor): Actor => ({ ...one, unitId: 'station-other' });

function offersAt({ state, name }: Snapshot): string {
  const people = [...peopleOf(state), ...SUPERVISORS];
  const colleagues = people.map((one) => ({ ...one, personId: `${one.personId}-beside` }));
  const inRoles = EVERY_ROLE.map((role) => [role, allowedInRole(state, role)]);
  const owed = obligations(state);
  return [
    name,
    ...people.map((one) => offeredTo(state, one)),
    `beside them #${digest(colleagues.map((one) => offeredTo(state, one)))}`,
    `elsewhere #${digest(people.map((one) => offeredTo(state, elsewhere(one))))}`,
    `in a role #${digest(inRoles)}`,
    `open to ${openTo(state, owed).join(' ')}; next ${nextDue(state)?.deadline.rule ?? 'nothing'} #${digest(stageDuties(state))}`,
  ].join('\n');
}

describe('what is offered', () => {
  test('at every standing, none left out', () => {
    expect(standings()).toHaveLength(STANDINGS);
  });

  test.each(Array.from({ length: STANDINGS }, (_, index) => index))('standing %i', (index) => {
    const one = standings()[index];
    if (one === undefined) throw new Error('the journeys meet fewer standings');
    expect(offersAt(one)).toMatchSnapshot();
  });
});
