/** What a decision names is looked up before the case is asked: documents, units, people, identities, mediating bodies. All of it only reads. */
import type { Database } from '../../db/client.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Language } from '../http/language.ts';
import { checkIdentity } from './check-identity.ts';
import { checkNamedPeople } from './check-named-people.ts';
import { checkTaskRecipients } from './check-task-recipients.ts';
import { lookUpBodies } from './look-up-bodies.ts';
import { nameUnit } from './name-unit.ts';
import { resolveDocuments } from './resolve-documents.ts';

export interface Checked {
  readonly type: DecisionType;
  /** Drafts of documents in it become what was looked up; a recused person's unit and the bodies on the register are put beside. */
  readonly data: unknown;
  readonly onBehalfOf: unknown;
}

export interface CheckedBy {
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly language: Language;
  /** The case as it stands, asked for only where a check needs it. */
  readonly latest: () => Promise<CaseState | undefined>;
}

/** @throws Problem that points at the field, or the refusal of the edge (409) */
export async function checkDecision(
  db: Database,
  { viewer, caseId, language, latest }: CheckedBy,
  { type, data, onBehalfOf }: Checked,
): Promise<void> {
  await resolveDocuments(db, { viewer, caseId, language }, { onBehalfOf, data });
  const kindOf = async (taskId: string) =>
    (await latest())?.tasks.find((task) => task.taskId === taskId)?.kind;
  await checkTaskRecipients(db, viewer, { type, data }, { language, kindOf });
  await checkNamedPeople(db, { caseId, language }, { type, data });
  await checkIdentity(
    db,
    caseId,
    { type, data },
    async (partyId) => (await latest())?.parties.find((party) => party.partyId === partyId)?.role,
  );
  await nameUnit(db, { type, data });
  await lookUpBodies(db, { caseId, actorId: viewer.personId }, { type, data });
}
