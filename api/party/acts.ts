/** A party as an actor (解纷码, ADR 0039): of the case and the party alone, in no unit, and seeing nothing by any scope. */
import { createHash } from 'node:crypto';
import type { PartyOfCase } from '../../db/queries/parties/party-codes.ts';
import { ROLES_BY_CODE } from '../../domain/access/policy/party-acts.ts';
import type { ViewerScope } from '../../domain/access/policy/visibility.ts';
import type { Actor } from '../../domain/kernel/actor.ts';

/** The same for the same party of the same case, and nobody's id beside: version 8 of RFC 9562. */
function partyPersonId({ caseId, partyId }: PartyOfCase): string {
  const hex = createHash('sha256').update(`party of case\n${caseId}\n${partyId}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export const partyActor = (of: PartyOfCase): Actor => ({
  personId: partyPersonId(of),
  roles: ROLES_BY_CODE,
  unitId: '',
  partyId: of.partyId,
});

export const ofThemself = ({ partyId }: PartyOfCase) => ({ partyId, channel: 'party_code' }) as const;

/** Finds what they sent themself and nothing else. */
export const partyScope = (of: PartyOfCase): ViewerScope => ({
  personId: partyPersonId(of),
  grants: [],
  takesPart: false,
  heldRoles: [],
  rolesInFull: [],
});
