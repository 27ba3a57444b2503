/** Puts beside an agreement and an appointment what the register has of mediating bodies (调解组织): the case knows no register. */
import { readRegisteredBodies } from '../../db/queries/bodies/registered-bodies.ts';
import type { Database } from '../../db/client.ts';
import type { RegisteredBody } from '../../domain/chapters/mediation/shape.ts';
import type { MediatingBody } from '../../domain/kernel/codes.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';

interface Naming {
  readonly bodyId?: string;
  readonly mediatingBody?: MediatingBody;
  readonly personId?: string;
  register?: readonly RegisteredBody[];
}

/** Police and court mediate by their office and are on no register. */
const BY_OFFICE: readonly MediatingBody[] = ['police', 'court'];

function isAsked(type: DecisionType, { bodyId, mediatingBody }: Naming): boolean {
  if (type === 'appoint_mediator') return bodyId !== undefined;
  if (type !== 'reach_agreement' || mediatingBody === undefined) return false;
  return bodyId !== undefined || !BY_OFFICE.includes(mediatingBody);
}

/** @param actorId who may be the mediator, beside whom the case and the data name */
export async function lookUpBodies(
  db: Database,
  { caseId, actorId }: { readonly caseId: string; readonly actorId: string },
  decision: { readonly type: DecisionType; readonly data: unknown },
): Promise<void> {
  const data = decision.data as Naming;
  if (!isAsked(decision.type, data)) return;
  const { bodyId, personId } = data;
  const personIds = personId === undefined ? [actorId] : [actorId, personId];
  data.register = await readRegisteredBodies(db, { caseId, bodyId, personIds });
}
