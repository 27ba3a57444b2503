/** Acts recorded later than they happened (补录), for those who watch over them. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { LegalDate } from '../../../domain/deadlines/legal-date.ts';
import type { Database } from '../../client.ts';
import { decodeCursor, isMoment, isSeq, isUuid, type Page, type PageRequest, pageOf } from '../page.ts';
import { textArray } from '../json-parameter.ts';
import { inScope } from '../scope.ts';

export interface BackdatedAct {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly clock: CaseClock;
  readonly seq: number;
  readonly happenedOn: LegalDate;
  readonly receivedOn: LegalDate;
  /** Calendar days from the one to the other. */
  readonly days: number;
  readonly personId: string;
  readonly name?: string;
  /** Real instant, epoch ms. */
  readonly recordedAt: number;
}

const ORDER = sql`e.recorded_at desc, e.case_id desc, e.seq desc`;

/** Acts that are sealed for the viewer: those recorded with an event of these types. */
function unsealed(types: readonly string[]): SQL {
  if (types.length === 0) return sql`true`;
  return sql`not exists (select from case_events s
        where s.case_id = e.case_id and s.input_no = e.input_no and s.type = any(${textArray(types)}))`;
}

/** The index holds these events only, in this order: the scope is asked of as many as make a page. */
export function listBackdatedActsStatement(
  viewer: ViewerScope,
  page: PageRequest,
  sealedTypes: readonly string[] = [],
): SQL {
  const after = decodeCursor(page.cursor, [isMoment, isUuid, isSeq]);
  const from = after
    ? sql`(e.recorded_at, e.case_id, e.seq) < (from_epoch_ms(${after[0]}::bigint), ${after[1]}::uuid, ${after[2]}::int)`
    : sql`true`;
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('caseId', e.case_id, 'caseNumber', e.case_number, 'clock', e.clock, 'seq', e.seq,
        'happenedOn', e.data ->> 'happenedOn', 'receivedOn', e.data ->> 'receivedOn',
        'days', (e.data ->> 'receivedOn')::date - (e.data ->> 'happenedOn')::date,
        'personId', e.actor_person_id, 'name', w.name, 'recordedAt', epoch_ms(e.recorded_at))) as item
    from (
      select e.case_id, e.seq, e.actor_person_id, e.recorded_at, e.body::jsonb -> 'data' as data, c.case_number, c.clock
      from case_events e join cases c on c.case_id = e.case_id
      where e.type = 'act_backdated' and ${from} and ${inScope(viewer)} and ${unsealed(sealedTypes)}
      order by ${ORDER} limit ${page.limit + 1}::int
    ) e
    left join people w on w.person_id = e.actor_person_id
    order by ${ORDER}`;
}

/**
 * Acts recorded on a later day than they happened on, the latest recorded first (ADR 0013).
 * @param sealedTypes of events whose acts the viewer may not know of
 */
export async function listBackdatedActs(
  db: Database,
  viewer: ViewerScope,
  page: PageRequest,
  sealedTypes: readonly string[],
): Promise<Page<BackdatedAct>> {
  const rows = await db.rows<{ item: BackdatedAct }>(listBackdatedActsStatement(viewer, page, sealedTypes));
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.recordedAt, item.caseId, item.seq],
  );
}
