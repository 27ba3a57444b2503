/** A correction of a party sends what is wrong; the record keeps all that is known of the party. */
import type { Database } from '../../db/client.ts';
import { readPartyDetails } from '../../db/queries/cases/read-party-details.ts';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import type { ClearableDetail } from '../../domain/kernel/codes.ts';
import { type IdentityKey, withIdentity } from '../catalogue/party-identity.ts';
import { detailsOf, partyDraft, type PersonalDetails } from '../catalogue/text-drafts.ts';

interface Correction {
  readonly kind?: string;
  readonly partyId: string;
  readonly details: unknown;
  readonly clear?: readonly ClearableDetail[];
}

/** Of the details that are known, what the correction leaves. A number is of one kind of party: with another kind it is another's. */
function staying(known: PersonalDetails = {}, { kind, clear = [] }: Correction): PersonalDetails {
  const gone: readonly string[] = kind === undefined ? clear : [...clear, 'idNumber'];
  return Object.fromEntries(Object.entries(known).filter(([field]) => !gone.includes(field)));
}

/**
 * @returns the input with the details that were not sent as they are now, of which text that is (`basedOn`), and the identity
 * that follows from all of them
 */
export async function keepDetails(
  db: Database,
  key: IdentityKey,
  envelope: InputEnvelope,
): Promise<InputEnvelope> {
  if (envelope.kind !== 'decision' || envelope.type !== 'correct_party') return envelope;
  const { identity: _ofPart, ...data } = envelope.data as Correction & { readonly identity?: string };
  const kept = await readPartyDetails(db, key.caseId, data.partyId);
  const details = partyDraft({ ...staying(kept?.details, data), ...detailsOf(data.details) });
  const basedOn = kept === undefined ? {} : { basedOn: kept.textId };
  const whole = { ...data, ...basedOn, details };
  return { ...envelope, data: withIdentity(key, whole) } as InputEnvelope;
}
