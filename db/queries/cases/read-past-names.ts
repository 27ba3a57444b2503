/** Names of those who were in a case at an earlier instant: party details by their text, people in charge by their id. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import { inScope } from '../scope.ts';
import type { PartyDetails } from './read-case.ts';

export interface PastNames {
  /** By text id; one that was erased is missing. */
  readonly details: Readonly<Record<string, PartyDetails>>;
  /** By person id. */
  readonly people: Readonly<Record<string, string>>;
}

export function readPastNamesStatement(
  viewer: ViewerScope,
  caseId: string,
  { textIds, personIds }: { readonly textIds: readonly string[]; readonly personIds: readonly string[] },
): SQL {
  return sql`
    select coalesce((select jsonb_object_agg(x.text_id, x.body::jsonb) from texts x
        where x.case_id = c.case_id and x.kind = 'party' and x.body is not null
          and x.text_id = any(${uuidArray(textIds)})), '{}') as details,
      coalesce((select jsonb_object_agg(w.person_id, w.name) from people w
        where w.person_id = any(${uuidArray(personIds)})), '{}') as people
    from cases c
    where c.case_id = ${caseId}::uuid and ${inScope(viewer)}`;
}

/** Nothing when the viewer may not see the case. What of it they read is masked by `api/cases/masking.ts`. */
export async function readPastNames(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  asked: { readonly textIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<PastNames> {
  const found = await db.first<PastNames>(readPastNamesStatement(viewer, caseId, asked));
  return found ?? { details: {}, people: {} };
}
