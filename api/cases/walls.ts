/** The wall (封) between one reader and one case, and how what is withheld is marked. */
import { COMPARTMENT, type Compartment } from '../../domain/access/policy/compartments.ts';
import {
  isOfCourt,
  MEDIATES,
  MEDIATION_TASKS,
  opensPaper,
  PUBLIC_ORDER_RULES,
  sealedFor,
} from '../../domain/access/policy/walls.ts';
import { NO_WALL, SEALING_TYPES, type Wall, wallOfActs, type Withheld } from '../../domain/machine/walls.ts';
import type { CaseEvent } from '../../domain/kernel/events.ts';
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import type { Database } from '../../db/client.ts';
import { readWalls, type WallRead } from '../../db/queries/cases/read-walls.ts';
import type { Viewer } from '../auth/viewer.ts';

const ASKED = {
  capacity: MEDIATES,
  rules: PUBLIC_ORDER_RULES,
  taskKinds: MEDIATION_TASKS,
  types: SEALING_TYPES,
};

/** Who has a task of a case that they do not see reads what belongs to it, and nothing behind a wall. */
const UNSEEN: WallRead = { stage: 'trial', mediates: false, deadlineIds: [], taskIds: [], acts: [] };

/** One statement more for readers of the court, none for others. */
export async function wallOf(
  db: Database,
  viewer: Pick<Viewer, 'roles' | 'scope'>,
  caseId: string,
): Promise<Wall> {
  if (!viewer.roles.some(isOfCourt)) return NO_WALL;
  const found = await readWalls(db, viewer.scope, caseId, ASKED);
  const { stage, mediates, deadlineIds, taskIds, acts } = found ?? UNSEEN;
  const sealed = sealedFor({ roles: viewer.roles, mediates }, stage);
  const base = {
    sealed,
    deadlineIds: new Set(sealed.has('public_order') ? deadlineIds : []),
    taskIds: new Set(sealed.has('mediation') ? taskIds : []),
  };
  return wallOfActs(
    base,
    acts.map(({ body, stage: at = 'intake', ...act }) => ({
      ...act,
      ...(JSON.parse(body) as Pick<CaseEvent, 'actor' | 'data'>),
      stage: at,
    })),
  );
}

/**
 * The compartment of a paper, by its purpose or by the events that name it, where that is sealed for the reader: that the
 * paper is there is shown, neither its name nor its bytes.
 */
export function sealedIn(
  { sealed, papers }: Wall,
  { documentId, purpose }: Pick<CaseDocument, 'documentId' | 'purpose'>,
): Compartment | undefined {
  if (!opensPaper(sealed, purpose)) return purpose === 'public_order' ? purpose : 'mediation';
  return papers.get(documentId);
}

/** What is withheld, by compartment, with why; undefined where nothing is. */
export function sealsView(withheld: readonly Withheld[]) {
  if (withheld.length === 0) return undefined;
  const compartments = [...new Set(withheld.map(({ compartment }) => compartment))];
  return compartments.map((compartment: Compartment) => ({
    compartment,
    fields: withheld.filter((one) => one.compartment === compartment).map(({ field }) => field),
    ...COMPARTMENT[compartment],
  }));
}
