/** Puts a person's own unit beside their id where it says who may decide on them: the case knows no units of people. */
import type { Database } from '../../db/client.ts';
import { readPerson } from '../../db/queries/people/read-person.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';

interface Naming {
  readonly wanted?: string;
  readonly personId?: string;
  unitId?: string;
}

/** Of a recusal, or a request for one; nothing is added for somebody whom the directory does not know. */
export async function nameUnit(
  db: Database,
  decision: { readonly type: DecisionType; readonly data: unknown },
): Promise<void> {
  const data = decision.data as Naming;
  const recusal =
    decision.type === 'recuse_person' || (decision.type === 'ask_owner' && data.wanted === 'recuse_person');
  if (!recusal || data.personId === undefined) return;
  const person = await readPerson(db, data.personId);
  if (person !== undefined) data.unitId = person.unit.unitId;
}
