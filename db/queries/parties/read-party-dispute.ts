/** What the case row and the texts tell a party of the own dispute; the rest comes from the folded case. */
import { type SQL, sql } from 'drizzle-orm';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import type { PartyOfCase } from './party-codes.ts';

export interface PartyDispute {
  readonly caseNumber: string;
  readonly policy: string;
  readonly matter: string;
  readonly clock: CaseClock;
  readonly drill: boolean;
  readonly openedOn: string;
  readonly inputNo: number;
  /** Not for the party to read: what they may know of it says `domain/machine/party-view.ts`. */
  readonly stage: Stage;
  readonly station: string;
  readonly court: string;
  /** Of the party alone; missing once it was erased. */
  readonly name?: string;
}

function readPartyDisputeStatement({ caseId, partyId }: PartyOfCase): SQL {
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('caseNumber', c.case_number, 'policy', c.policy, 'matter', c.matter,
        'clock', c.clock, 'drill', c.drill, 'openedOn', c.opened_on, 'inputNo', c.input_no, 'stage', c.stage, 'station', s.name, 'court', t.name,
        'name', p.name)) as found
    from cases c
    join units s on s.unit_id = c.station_id
    join units t on t.unit_id = c.court_id
    join parties p on p.case_id = c.case_id and p.party_id = ${partyId}
    where c.case_id = ${caseId}::uuid`;
}

export async function readPartyDispute(db: Database, of: PartyOfCase): Promise<PartyDispute | undefined> {
  return (await db.first<{ found: PartyDispute }>(readPartyDisputeStatement(of)))?.found;
}

/** The words of places, by the ids of their texts. */
export async function readPlaces(
  db: Database,
  caseId: string,
  textIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (textIds.length === 0) return new Map();
  const rows = await db.rows<{ textId: string; body: string }>(sql`
    select x.text_id::text as "textId", x.body from texts x
    where x.case_id = ${caseId}::uuid and x.text_id = any(${uuidArray(textIds)})`);
  return new Map(rows.map(({ textId, body }) => [textId, body]));
}
