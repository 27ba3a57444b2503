/** The names and earlier events that the sentences of a page of history need. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { PartyKind, PartyRole } from '../../../domain/kernel/codes.ts';
import type { Database } from '../../client.ts';
import { textArray, uuidArray } from '../json-parameter.ts';
import { inScope, readsInFull } from '../scope.ts';

/** Ids named by a page of a case's events, whose first has the number `firstSeq`. */
export interface NamesAsked {
  readonly firstSeq: number;
  readonly personIds: readonly string[];
  readonly deadlineIds: readonly string[];
  readonly instrumentIds: readonly string[];
  /** Numbers of earlier events. */
  readonly entries: readonly number[];
}

export interface ToldNames {
  /** Whether the viewer may read the names as they are. */
  readonly inFull: boolean;
  /** In the order in which they came into the case. `name`, of one not identified a description, is missing once erased. */
  readonly parties: readonly {
    readonly partyId: string;
    readonly role: PartyRole;
    readonly kind: PartyKind;
    readonly name?: string;
  }[];
  /** By person id. */
  readonly people: Readonly<Record<string, string>>;
  /** Events before the page on which its sentences lean, oldest first; `body` as stored. */
  readonly earlier: readonly { readonly seq: number; readonly type: string; readonly body: string }[];
}

const PARTIES = sql`(
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind, 'name', p.name))
        order by p.ordinal) from parties p where p.case_id = c.case_id)`;

/** Of the earlier events only those that armed, moved or ended the deadlines, or made the instruments, that the page names. */
function earlier({ firstSeq, deadlineIds, instrumentIds, entries }: NamesAsked): SQL {
  return sql`(
      select jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'body', e.body) order by e.seq)
      from case_events e where e.case_id = c.case_id and e.seq < ${firstSeq}::int and (
        e.seq = any(${textArray(entries.map(String))}::int[])
        or case e.type
          when 'instrument_issued' then e.body::jsonb -> 'data' ->> 'instrumentId' = any(${textArray(instrumentIds)})
          when 'deadline_armed' then e.body::jsonb -> 'data' ->> 'deadlineId' = any(${textArray(deadlineIds)})
          when 'deadline_moved' then e.body::jsonb -> 'data' ->> 'deadlineId' = any(${textArray(deadlineIds)})
          when 'deadline_breached' then e.body::jsonb -> 'data' ->> 'deadlineId' = any(${textArray(deadlineIds)})
          else false end))`;
}

export function readToldNamesStatement(viewer: ViewerScope, caseId: string, asked: NamesAsked): SQL {
  return sql`
    select ${readsInFull(viewer)} as "inFull", coalesce(${PARTIES}, '[]') as parties,
      coalesce((select jsonb_object_agg(w.person_id, w.name) from people w
        where w.person_id = any(${uuidArray(asked.personIds)})), '{}') as people,
      coalesce(${earlier(asked)}, '[]') as earlier
    from cases c
    where c.case_id = ${caseId}::uuid and ${inScope(viewer)}`;
}

/** What a page of events needs to be told in sentences; undefined when the viewer may not see the case. */
export async function readToldNames(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  asked: NamesAsked,
): Promise<ToldNames | undefined> {
  return await db.first<ToldNames>(readToldNamesStatement(viewer, caseId, asked));
}
