/** One identity number on both sides of a dispute: what only the edge can see, as the record holds no personal details. */
import type { Database } from '../../db/client.ts';
import { hasIdentity } from '../../db/queries/cases/party-identity.ts';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import type { PartyRole } from '../../domain/kernel/codes.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { type PersonalDetails, textRows } from '../catalogue/text-drafts.ts';
import { refusalProblem } from '../http/problem.ts';

/** A third party may stand on either side. */
const OTHER_SIDE: Readonly<Partial<Record<PartyRole, PartyRole>>> = {
  applicant: 'respondent',
  respondent: 'applicant',
};

interface Party extends PersonalDetails {
  readonly role: PartyRole;
}

const placeOf = (index: number): number | undefined => (index < 0 ? undefined : index);

/** @returns which party of an opening is, by its number, one before it on the other side; undefined where none is */
export function sharedIdentityAt(parties: readonly Party[]): number | undefined {
  const at = parties.findIndex(({ role, idNumber }, index) =>
    parties
      .slice(0, index)
      .some((other) => idNumber && other.idNumber === idNumber && other.role === OTHER_SIDE[role]),
  );
  return placeOf(at);
}

/** @returns which party of an opening has the number of one before it, on whichever side: one person is one party of a case */
export function namedTwiceAt(parties: readonly Party[]): number | undefined {
  const numbers = parties.map(({ idNumber }) => idNumber?.toUpperCase());
  return placeOf(numbers.findIndex((one, index) => one !== undefined && numbers.indexOf(one) < index));
}

interface Decision {
  readonly type: DecisionType;
  readonly data: unknown;
}

function idNumberIn(data: unknown): string | undefined {
  const [row] = textRows(data).filter((one) => one.kind === 'party');
  return row === undefined ? undefined : (JSON.parse(row.body) as PersonalDetails).idNumber;
}

/**
 * @param roleOf the role of a party of the case
 * @throws Problem `same_identity_on_both_sides` (409), whose text has neither a name nor a number
 */
export async function checkIdentity(
  db: Database,
  caseId: string,
  { type, data }: Decision,
  roleOf: (partyId: string) => Promise<PartyRole | undefined>,
): Promise<void> {
  if (type !== 'add_party' && type !== 'identify_party' && type !== 'correct_party') return;
  const idNumber = idNumberIn(data);
  if (idNumber === undefined) return;
  const role =
    type === 'add_party'
      ? (data as DecisionData['add_party']).role
      : await roleOf((data as DecisionData['identify_party']).partyId);
  const opposite = role && OTHER_SIDE[role];
  if (opposite !== undefined && (await hasIdentity(db, caseId, opposite, idNumber)))
    throw refusalProblem(409, refuse('same_identity_on_both_sides'));
}
