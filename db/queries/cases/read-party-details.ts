/** What is known of one party now, for a correction that changes some of it. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import type { PartyDetails } from './read-case.ts';

/** Details of a party with the text that holds them. */
export interface KeptDetails {
  readonly details: PartyDetails;
  readonly textId: string;
}

export function readPartyDetailsStatement(caseId: string, partyId: string): SQL {
  return sql`
    select x.body::jsonb as details, p.text_id as "textId" from parties p
    join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
    where p.case_id = ${caseId}::uuid and p.party_id = ${partyId} and x.body is not null`;
}

/** Undefined when there is no such party, or its details were erased. */
export async function readPartyDetails(
  db: Database,
  caseId: string,
  partyId: string,
): Promise<KeptDetails | undefined> {
  return await db.first<KeptDetails>(readPartyDetailsStatement(caseId, partyId));
}
