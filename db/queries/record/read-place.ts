/** Where a record stood (某一时刻的记录): by the number of an event, or by the instant at which a page would have shown it. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

/** An event of the record, and what it was the last of. Instants are real, epoch ms. */
export interface Place {
  readonly seq: number;
  readonly inputNo: number;
  readonly recordedAt: number;
  /** Legal time of the event. */
  readonly at: number;
  readonly hash: string;
}

/** `seq`: that event. `recordedBy`: the last one recorded at or before a real instant (epoch ms). */
export type PlaceAsked = { readonly seq: number } | { readonly recordedBy: number };

export function readPlaceStatement(caseId: string, asked: PlaceAsked): SQL {
  const wanted =
    'seq' in asked
      ? sql`e.seq = ${asked.seq}::int`
      : sql`e.recorded_at <= from_epoch_ms(${asked.recordedBy}::bigint)`;
  return sql`
    select jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'recordedAt', epoch_ms(e.recorded_at), 'at', epoch_ms(e.at),
      'hash', e.hash) as place
    from case_events e where e.case_id = ${caseId}::uuid and ${wanted} order by e.seq desc limit 1`;
}

/** Not cut to a viewer's scope. Undefined when nothing was recorded there. */
export async function readPlace(db: Database, caseId: string, asked: PlaceAsked): Promise<Place | undefined> {
  return (await db.first<{ place: Place }>(readPlaceStatement(caseId, asked)))?.place;
}

/** What was not known yet: it had happened, and was recorded afterwards. Instants are real, epoch ms. */
export interface LaterKnown {
  readonly seq: number;
  readonly inputNo: number;
  readonly type: string;
  readonly body: string;
  readonly happenedAt: number;
  readonly recordedAt: number;
}

/** So many are told: an inspector reads on in the record itself. */
const MOST_LATER = 100;

/** What was recorded after an event, and had happened by a real instant (epoch ms). */
export interface LaterAsked {
  readonly seq: number;
  readonly by: number;
}

export function readLaterKnownStatement(caseId: string, { seq, by }: LaterAsked): SQL {
  return sql`
    select jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type, 'body', e.body,
      'happenedAt', epoch_ms(e.happened_at), 'recordedAt', epoch_ms(e.recorded_at)) as later
    from case_events e
    where e.case_id = ${caseId}::uuid and e.seq > ${seq}::int
      and e.happened_at <= from_epoch_ms(${by}::bigint)
    order by e.seq limit ${MOST_LATER}::int`;
}

/** Oldest record first. Not cut to a viewer's scope. */
export async function readLaterKnown(db: Database, caseId: string, asked: LaterAsked): Promise<LaterKnown[]> {
  const rows = await db.rows<{ later: LaterKnown }>(readLaterKnownStatement(caseId, asked));
  return rows.map(({ later }) => later);
}
