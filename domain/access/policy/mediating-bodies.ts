/** Who keeps the register of mediating bodies (调解组织登记), and in which units a body of each kind may sit. Source: PML 5, 8, 10, 34; TY 4-6. */
import type { BodyKind } from '../../law/mediating-bodies.ts';
import type { AdminRight } from './administration.ts';
import type { UnitKind } from './seats.ts';

type Keeping = Extract<AdminRight, 'keep_bodies' | 'keep_roster'>;

interface BodyPlace {
  readonly seats: readonly UnitKind[];
  readonly right: Keeping;
}

/** A township has no unit of its own here: its committee is entered at its justice office (司法所), its station or its county. */
const LOCAL: BodyPlace = { seats: ['justice', 'station', 'county'], right: 'keep_bodies' };

export const BODY_PLACES: Readonly<Record<BodyKind, BodyPlace>> = {
  village_committee: LOCAL,
  enterprise_committee: LOCAL,
  township_committee: LOCAL,
  station_committee: { seats: ['station'], right: 'keep_bodies' },
  trade_committee: LOCAL,
  labour_committee: LOCAL,
  industry_organisation: LOCAL,
  commercial_organisation: LOCAL,
  /** TY 4: the court that invites keeps the roster. */
  invited_organisation: { seats: ['court'], right: 'keep_roster' },
  workroom: LOCAL,
};
