/** Who fixes, announces, moves, calls off and holds a hearing (开庭), by instance. Source: CPL 137-139, 149, 176. */
import type { Role } from '../roles.ts';
import { BENCH, holdsOneOf } from './groups.ts';
import type { RoleAt } from './seats.ts';

/** At the court of appeal everything is the appeal judge's: its clerks do not work on the platform. */
export const HEARING_ROLES = {
  first: { announcing: ['court_clerk'], holding: [...BENCH, 'court_clerk'] },
  appeal: { announcing: ['appeal_judge'], holding: ['appeal_judge'] },
} as const satisfies {
  readonly first: Readonly<Record<'announcing' | 'holding', readonly RoleAt<'court'>[]>>;
  readonly appeal: Readonly<Record<'announcing' | 'holding', readonly RoleAt<'appeal_court'>[]>>;
};

export const mayRunHearings = (roles: readonly Role[], instance: keyof typeof HEARING_ROLES): boolean =>
  holdsOneOf(roles, HEARING_ROLES[instance].holding);
