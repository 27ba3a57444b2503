/** The demonstration people as the platform knows them once they are seeded: who acts, and what that person may see. */
import { type ViewerScope, viewerScope } from '../domain/access/policy/visibility.ts';
import type { Actor } from '../domain/kernel/actor.ts';
import { DEMO_COLLEAGUES, DEMO_USERS, type DemoPerson } from './demo-people.ts';
import { JIAMUSI_UNITS } from './jiamusi-units.ts';
import { stableUuid } from './people.ts';

function demoPerson(key: string): DemoPerson {
  const person = [...DEMO_USERS, ...DEMO_COLLEAGUES].find((entry) => entry.key === key);
  if (!person) throw new Error(`no demo person ${key}`);
  return person;
}

export function pathOf(unitId: string): string {
  const unit = JIAMUSI_UNITS.find((entry) => entry.unitId === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return unit.path;
}

export function actorOf(key: string): Actor {
  const person = demoPerson(key);
  return { personId: stableUuid(`jingfa-demo:${key}`), roles: person.roles, unitId: person.unitId };
}

export function scopeOf(key: string): ViewerScope {
  const actor = actorOf(key);
  return viewerScope(actor.personId, actor.roles, {
    unitId: actor.unitId,
    path: pathOf(actor.unitId),
  });
}
