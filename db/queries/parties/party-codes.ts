/** Codes of parties and the visits they open (解纷码): each a call of a function in db/functions/party-codes.sql. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

export interface GivenCode {
  /** Epoch ms. */
  readonly givenAt: number;
  /** False where another was given since. */
  readonly works: boolean;
}

export interface PartyOfCase {
  readonly caseId: string;
  readonly partyId: string;
}

/** A party who is in the case, with the code that works. */
export interface PartyCodeState {
  readonly partyId: string;
  /** There is a number to open it with. */
  readonly canHave: boolean;
  /** Epoch ms; missing where no code works. */
  readonly givenAt?: number;
  readonly lastOpenedAt?: number;
  /** Wrong numbers in a row. */
  readonly failures: number;
}

type Gift = PartyOfCase & { readonly digest: string; readonly personId: string };

/** @returns undefined where the case has no such party who is still in it */
export async function givePartyCode(db: Database, gift: Gift): Promise<GivenCode | undefined> {
  const row = await db.first<{ given: GivenCode | null }>(
    sql`select give_party_code(${jsonParameter(gift)}) as given`,
  );
  return row?.given ?? undefined;
}

/** Everybody in the case, in the order of its parties. */
export async function readPartyCodes(db: Database, caseId: string): Promise<readonly PartyCodeState[]> {
  // As JSON: the driver reads a bigint of its own as text.
  const rows = await db.rows<{ party: PartyCodeState }>(sql`
    select jsonb_strip_nulls(jsonb_build_object('partyId', p.party_id,
      'canHave', coalesce(numbers_of_party(p.case_id, p.party_id), '{}') <> '{}', 'givenAt', epoch_ms(k.given_at),
      'lastOpenedAt', epoch_ms(k.last_opened_at), 'failures', coalesce(k.failures, 0))) as party
    from parties p
    left join party_codes k on k.case_id = p.case_id and k.party_id = p.party_id and k.ended_at is null
    where p.case_id = ${caseId}::uuid and is_in_case(p.status) order by p.ordinal`);
  return rows.map(({ party }) => party);
}

export interface Opening {
  readonly digest: string;
  /** The last four of a number of the party. */
  readonly number: string;
  readonly visit: string;
  /** Wrong numbers in a row after which a code opens nothing more. */
  readonly most: number;
}

/** @returns undefined where code or number is wrong, or the code was tried too often */
export async function openPartyVisit(db: Database, opening: Opening): Promise<PartyOfCase | undefined> {
  const row = await db.first<{ opened: PartyOfCase | null }>(
    sql`select open_party_visit(${jsonParameter(opening)}) as opened`,
  );
  return row?.opened ?? undefined;
}

/** @returns undefined where the visit is over. */
export async function seePartyVisit(
  db: Database,
  visit: string,
  { idleMinutes, hours }: { readonly idleMinutes: number; readonly hours: number },
): Promise<PartyOfCase | undefined> {
  const row = await db.first<{ seen: PartyOfCase | null }>(
    sql`select see_party_visit(${visit}, make_interval(mins => ${idleMinutes}::int), make_interval(hours => ${hours}::int)) as seen`,
  );
  return row?.seen ?? undefined;
}

export async function endPartyVisit(db: Database, visit: string): Promise<void> {
  await db.first(sql`select end_party_visit(${visit})`);
}
