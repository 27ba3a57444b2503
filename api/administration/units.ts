/** Units as administration looks them up. */
import type { Database } from '../../db/client.ts';
import { listUnits, type UnitItem } from '../../db/queries/people/directory.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { directoryViewer } from './acting.ts';

/** @throws Problem unit_not_found outside of the viewer's directory */
export async function unitIn(db: Database, viewer: Viewer, unitId: string): Promise<UnitItem> {
  const unit = (await listUnits(db, directoryViewer(viewer))).find((one) => one.unitId === unitId);
  if (unit === undefined) throw problem('unit_not_found');
  return unit;
}

export function unitView({ unitId, ...rest }: UnitItem) {
  return { id: unitId, ...rest };
}
