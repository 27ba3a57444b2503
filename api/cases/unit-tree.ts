/** The units, kept in memory for a minute: there are a few hundred and they change with the administrative map. */
import type { Database } from '../../db/client.ts';
import { listAllUnits, type Unit } from '../../db/queries/people/list-all-units.ts';
import { isBelow } from '../../domain/access/policy/visibility.ts';

const KEPT_MS = 60_000;
/** What is not found is looked for again, but not more often than this: a unit may have been added just now. */
const AGAIN_MS = 1_000;

export interface StationCourts {
  readonly station: Unit;
  readonly court: Unit;
  readonly appealCourt: Unit;
}

export interface UnitTree {
  /** A station with the court of its county and the city's, which hears appeals. */
  station(unitId: string): Promise<StationCourts | undefined>;
}

function courtAt(units: readonly Unit[], path: string): Unit | undefined {
  return units.find((unit) => unit.kind === 'court' && unit.path === `${path}.court`);
}

function withCourts(units: readonly Unit[], unitId: string): StationCourts | undefined {
  const station = units.find((unit) => unit.unitId === unitId && unit.kind === 'station');
  if (station === undefined) return undefined;
  const [city = '', county = ''] = station.path.split('.');
  const court = courtAt(units, `${city}.${county}`);
  const appealCourt = courtAt(units, city);
  return court === undefined || appealCourt === undefined ? undefined : { station, court, appealCourt };
}

export function createUnitTree(db: Database): UnitTree {
  let kept: { readonly units: readonly Unit[]; readonly at: number } | undefined;
  const units = async (keptMs: number): Promise<readonly Unit[]> => {
    if (kept !== undefined && Date.now() - kept.at < keptMs) return kept.units;
    kept = { units: await listAllUnits(db), at: Date.now() };
    return kept.units;
  };
  return {
    station: async (unitId) =>
      withCourts(await units(KEPT_MS), unitId) ?? withCourts(await units(AGAIN_MS), unitId),
  };
}

/** Whether a unit lies at or below one of the paths. */
export function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => isBelow(path, root));
}
