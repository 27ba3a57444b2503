/** A correction of a party sends what is wrong; the record keeps all that is known of the party. */
import type { Database } from '../../db/client.ts';
import { readPartyDetails } from '../../db/queries/cases/read-party-details.ts';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { type IdentityKey, withIdentity } from '../catalogue/party-identity.ts';
import { detailsOf, partyDraft } from '../catalogue/text-drafts.ts';

interface Correction {
  readonly kind?: string;
  readonly partyId: string;
  readonly details: unknown;
}

/** @returns the input with the details that were not sent as they are now, and the identity that follows from all of them */
export async function keepDetails(
  db: Database,
  key: IdentityKey,
  envelope: InputEnvelope,
): Promise<InputEnvelope> {
  if (envelope.kind !== 'decision' || envelope.type !== 'correct_party') return envelope;
  const { identity: _ofPart, ...data } = envelope.data as Correction & { readonly identity?: string };
  const kept = await readPartyDetails(db, key.caseId, data.partyId);
  // A number is of one kind of party: with another kind it is another's.
  const { idNumber, ...others } = kept ?? {};
  const stays = data.kind === undefined && idNumber !== undefined ? { ...others, idNumber } : others;
  const details = partyDraft({ ...stays, ...detailsOf(data.details) });
  return { ...envelope, data: withIdentity(key, { ...data, details }) } as InputEnvelope;
}
