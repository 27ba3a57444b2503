/** What moved a case on since a version that a caller has seen. */
import { type SQL, sql } from 'drizzle-orm';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { Database } from '../../client.ts';

export interface Change {
  readonly type: string | null;
  readonly kind: string;
  readonly version: number;
  readonly name: string | null;
  /** A party did it themself with the code of the dispute (ADR 0039): a person, and none of the directory. */
  readonly byParty: boolean;
  /** Epoch ms. */
  readonly receivedAt: number;
  readonly clock: CaseClock;
}

export function listChangesStatement(caseId: string, version: number): SQL {
  return sql`
    select i.type, i.kind, i.version, w.name, i.person_id is not null and w.person_id is null as "byParty",
      epoch_ms(i.received_at)::float8 as "receivedAt", c.clock
    from case_inputs i join cases c on c.case_id = i.case_id left join people w on w.person_id = i.person_id
    where i.case_id = ${caseId}::uuid and i.outcome = 'applied' and i.version > ${version}::int
    order by i.input_no limit 20`;
}

/** What moved a case past a version: each input with the person who gave it. */
export async function listChanges(db: Database, caseId: string, version: number): Promise<Change[]> {
  return await db.rows<Change>(listChangesStatement(caseId, version));
}
