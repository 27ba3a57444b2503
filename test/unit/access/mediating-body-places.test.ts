/** In which unit a mediating body (调解组织) may sit, and who may enter it there (PML 8, 34; TY 4): each kind by all units and people. */
import { describe, expect, test } from 'vitest';
import { mayAdminister } from '../../../domain/access/policy/administration.ts';
import { BODY_PLACES } from '../../../domain/access/policy/mediating-bodies.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { BODY_KINDS, type BodyKind } from '../../../domain/law/mediating-bodies.ts';

/** TY 4: invited by the court, on the court's own roster. */
const OF_COURT: readonly BodyKind[] = ['invited_organisation'];
/** Set up in a police station (驻所). */
const IN_STATION: readonly BodyKind[] = ['station_committee'];
const rest = BODY_KINDS.filter((kind) => ![...OF_COURT, ...IN_STATION].includes(kind));

describe('a body sits', () => {
  test.each(OF_COURT)('%s: at the court that invited it, and nowhere else', (kind) => {
    expect(BODY_PLACES[kind].seats).toEqual(['court']);
  });

  test.each(IN_STATION)('%s: in a station, and nowhere else', (kind) => {
    expect(BODY_PLACES[kind].seats).toEqual(['station']);
  });

  test.each(rest)('%s: where its justice office, its station or its county is, and at no court', (kind) => {
    expect([...BODY_PLACES[kind].seats].sort()).toEqual(['county', 'justice', 'station']);
  });
});

describe('a body is entered', () => {
  const at = (unitId: string) => ({ unitId, path: `city.county.${unitId}` });
  const enters = (role: Role, unitId: string, kind: BodyKind): boolean =>
    mayAdminister(
      { personId: 'person', roles: [role], unit: at(unitId) },
      BODY_PLACES[kind].right,
      at(unitId),
    );

  test.each(BODY_KINDS)('%s: by the president of a court only if that court invited it', (kind) => {
    expect([enters('president', 'court', kind), enters('station_chief', 'station', kind)]).toEqual([
      OF_COURT.includes(kind),
      false,
    ]);
    expect(enters('administrator', 'court', kind)).toBe(true);
  });
});
