/** Whether a party of a case has an identity number: personal details are in erasable texts, not in the record. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function hasIdentityStatement(caseId: string, role: string, idNumber: string): SQL {
  return sql`
    select exists (select from parties p join texts x on x.text_id = p.text_id
      where p.case_id = ${caseId}::uuid and p.status = 'active' and p.role = ${role}
        and x.kind = 'party' and x.body::jsonb ->> 'idNumber' = ${idNumber}) as found`;
}

/** Whether somebody in this role, still in the proceedings, has this number. */
export async function hasIdentity(
  db: Database,
  caseId: string,
  role: string,
  idNumber: string,
): Promise<boolean> {
  return (await db.first<{ found: boolean }>(hasIdentityStatement(caseId, role, idNumber)))?.found === true;
}
