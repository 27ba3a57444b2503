/** A case's events, as stored and chained. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { type Page, type PageRequest, decodeCursor, isSeq, pageOf } from '../page.ts';
import { inScope } from '../scope.ts';

/** An event as stored. `body` is the text the hash covers; `at` is legal time, the other instants are real (epoch ms). */
export interface EventItem {
  readonly seq: number;
  readonly inputNo: number;
  readonly type: string;
  readonly typeVersion: number;
  readonly at: number;
  readonly receivedAt?: number;
  readonly happenedAt?: number;
  readonly recordedAt: number;
  readonly actorPersonId?: string;
  readonly actorName?: string;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
  /** Of a note: the stage in which the case stood; absent at intake. */
  readonly stage?: Stage;
}

/** Of an event `e`. Only notes ask for it, so that it is a look by key for few events. */
export const STAGE_OF_NOTE = sql`case when e.type = 'note_recorded' then (
          select s.body::jsonb -> 'data' ->> 'stage' from case_events s
          where s.case_id = e.case_id and s.seq < e.seq and s.type = 'stage_entered' order by s.seq desc limit 1) end`;

/** The same over the entries into stages that the statement has gathered once: a long case has thousands of notes, and few stages. */
const STAGE_OF_GATHERED = sql`case when e.type = 'note_recorded' then (
          select s.stage from stages s where s.seq < e.seq order by s.seq desc limit 1) end`;

export function listEventsStatement(viewer: ViewerScope, caseId: string, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isSeq])?.[0] ?? 0;
  return sql`
    with stages as materialized (
      select s.seq, s.body::jsonb -> 'data' ->> 'stage' as stage from case_events s
      where s.case_id = ${caseId}::uuid and s.type = 'stage_entered'
    )
    select coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type,
        'typeVersion', e.type_version, 'at', epoch_ms(e.at), 'receivedAt', epoch_ms(e.received_at),
        'happenedAt', epoch_ms(e.happened_at), 'recordedAt', epoch_ms(e.recorded_at), 'actorPersonId', e.actor_person_id,
        'actorName', w.name, 'body', e.body, 'prevHash', e.prev_hash, 'hash', e.hash, 'stage', ${STAGE_OF_GATHERED})) order by e.seq)
      from (
        select * from case_events where case_id = c.case_id and seq > ${after}::int
        order by seq limit ${page.limit + 1}::int
      ) e
      left join people w on w.person_id = e.actor_person_id
    ), '[]') as events
    from cases c
    where c.case_id = ${caseId}::uuid and ${inScope(viewer)}`;
}

/** Oldest first. Undefined when the viewer may not see the case. */
export async function listEvents(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  page: PageRequest,
): Promise<Page<EventItem> | undefined> {
  const row = await db.first<{ events: EventItem[] }>(listEventsStatement(viewer, caseId, page));
  return row && pageOf(row.events, page.limit, (event) => [event.seq]);
}
