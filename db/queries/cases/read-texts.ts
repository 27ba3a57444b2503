/** Free texts of a case, which may be erased. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import { inScope, readsInFull } from '../scope.ts';

/** `body` is null once erased. */
export interface TextRead {
  readonly textId: string;
  readonly kind: 'text' | 'party';
  readonly body: string | null;
}

export function readTextsStatement(viewer: ViewerScope, caseId: string, textIds: readonly string[]): SQL {
  return sql`
    select x.text_id as "textId", x.kind, x.body
    from texts x join cases c on c.case_id = x.case_id
    where x.case_id = ${caseId}::uuid and x.text_id = any(${uuidArray(textIds)}) and ${inScope(viewer)}
      and ${readsInFull(viewer)}`;
}

/** Texts of one case; those of another case, unknown ones and all of a case unseen or seen masked are left out. */
export async function readTexts(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  textIds: readonly string[],
): Promise<TextRead[]> {
  return await db.rows<TextRead>(readTextsStatement(viewer, caseId, textIds));
}
