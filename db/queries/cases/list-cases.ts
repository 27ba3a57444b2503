/** Lists of cases: filters, search by number or party, pages from the newest on. */
import { type SQL, sql } from 'drizzle-orm';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { SealedRows } from '../../../domain/access/policy/walls.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { PartyKind } from '../../../domain/kernel/codes.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { andOpenDuty } from '../sealed-duties.ts';
import { type Page, type PageRequest, decodeCursor, isMoment, isUuid, pageOf } from '../page.ts';
import { type DueDays, type Exception, idsDue, idsOf } from '../supervision/exceptions.ts';
import { supervised } from '../supervision/supervised.ts';
import { matching } from './case-search.ts';
import { ASSIGNEES, COURT_NUMBER, type Marked, MINOR, STAGE_SINCE, URGENT } from './row-marks.ts';
import { assignedTo, inScope, readsInFull } from '../scope.ts';

export interface CaseFilter {
  readonly stage?: Stage;
  /** Unit id of the station. */
  readonly station?: string;
  readonly matter?: string;
  readonly overdue?: boolean;
  /** Only exercises (演练), or none. */
  readonly drill?: boolean;
  /** Part of a case number, of a court's number, of a party's name or telephone. */
  readonly q?: string;
  /** Legal dates, both included. */
  readonly openedFrom?: string;
  readonly openedTo?: string;
  readonly assignee?: string;
  /** Unit id of the court. */
  readonly court?: string;
  /** Not archived, or archived. */
  readonly open?: boolean;
  /** One of a supervisor's figures: the list is what it counts. */
  readonly exception?: Exception;
  /** A duty falls due in these days; `unowned`: one without an owner who is at work. */
  readonly due?: DueDays;
  readonly unowned?: boolean;
  /** What a supervisor's figures are counted over, and nothing that the viewer sees for another reason. */
  readonly supervised?: boolean;
  /** Clocks and duties behind a wall (封): neither counted nor asked for. */
  readonly sealed?: SealedRows;
}

/** Instants are real, in epoch ms; `clock` turns them into legal ones. */
export interface CaseListItem extends Marked {
  readonly caseId: string;
  readonly caseNumber: string;
  /** The newest one on record. */
  readonly courtCaseNumber?: string;
  readonly stage: Stage;
  readonly version: number;
  readonly policy: string;
  readonly clock: CaseClock;
  readonly drill: boolean;
  readonly source: string;
  readonly matter: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly courtId: string;
  readonly courtName: string;
  readonly parties: readonly {
    readonly partyId: string;
    readonly role: string;
    readonly kind: PartyKind;
    readonly name?: string;
  }[];
  /** Whether the viewer may read the names as they are. */
  readonly inFull: boolean;
  readonly openedOn: string;
  readonly openedAt: number;
  readonly lastActivityAt: number;
  readonly nextDueAtReal?: number;
  readonly overdue: boolean;
  readonly concluded?: string;
}

/** By what the viewer may know of. */
function isOverdue(sealed: SealedRows | undefined): SQL {
  return sql`exists (select from obligations o where o.case_id = c.case_id and o.due_sort < now()${andOpenDuty(sealed)})`;
}

function overdueIs({ overdue: asked, sealed }: CaseFilter): SQL | undefined {
  if (asked === undefined) return undefined;
  return asked ? isOverdue(sealed) : sql`not ${isOverdue(sealed)}`;
}

/** The next day on which something is due, of what the viewer may know of. */
const nextDue = (sealed: SealedRows | undefined): SQL =>
  sealed === undefined
    ? sql`c.next_due_at`
    : sql`(select min(d.due_at_real) from deadlines d where d.case_id = c.case_id and d.status = 'armed'
      and d.due_at_real >= c.next_due_at and d.rule <> all(${textArray(sealed.rules)}))`;

/** What the figures of supervisors are counted from (docs/supervision.md). */
function figureConditions(viewer: ViewerScope, filter: CaseFilter): (SQL | undefined)[] {
  const { court, open, exception, due, unowned, sealed } = filter;
  return [
    court === undefined ? undefined : sql`c.court_id = ${court}`,
    open === undefined ? undefined : sql`(c.archived_at is null) = ${open}::boolean`,
    exception && sql`c.case_id in (${idsOf(exception, sealed)})`,
    due && sql`c.case_id in (${idsDue(due, unowned === true, sealed)})`,
    filter.supervised === true ? supervised(viewer, 'c') : undefined,
  ];
}

function conditions(viewer: ViewerScope, filter: CaseFilter, cursor: string | undefined): SQL[] {
  const after = decodeCursor(cursor, [isMoment, isUuid]);
  const wanted: (SQL | undefined)[] = [
    inScope(viewer),
    filter.stage && sql`c.stage = ${filter.stage}`,
    filter.station && sql`c.station_id = ${filter.station}`,
    filter.matter && sql`c.matter = ${filter.matter}`,
    filter.openedFrom && sql`c.opened_on >= ${filter.openedFrom}::date`,
    filter.openedTo && sql`c.opened_on <= ${filter.openedTo}::date`,
    filter.assignee && sql`c.case_id = any(${assignedTo(filter.assignee)})`,
    filter.q?.trim() ? matching(viewer, filter.q) : undefined,
    filter.drill === undefined ? undefined : sql`c.drill = ${filter.drill}::boolean`,
    overdueIs(filter),
    ...figureConditions(viewer, filter),
    after && sql`(c.opened_at, c.case_id) < (from_epoch_ms(${after[0]}::bigint), ${after[1]}::uuid)`,
  ].map((condition) => condition || undefined);
  return wanted.filter((condition) => condition !== undefined);
}

const itemFor = (
  viewer: ViewerScope,
  { sealed }: CaseFilter,
): SQL => sql`jsonb_strip_nulls(jsonb_build_object(
    'caseId', c.case_id, 'caseNumber', c.case_number, 'courtCaseNumber', ${COURT_NUMBER},
    'stage', c.stage, 'version', c.version, 'policy', c.policy, 'clock', c.clock, 'drill', c.drill, 'source', c.source, 'matter', c.matter, 'stationId', c.station_id,
    'stationName', s.name, 'courtId', c.court_id, 'courtName', t.name, 'openedOn', c.opened_on,
    'openedAt', epoch_ms(c.opened_at), 'lastActivityAt', epoch_ms(c.last_activity_at),
    'nextDueAtReal', epoch_ms(${nextDue(sealed)}), 'overdue', ${isOverdue(sealed)}, 'concluded', c.concluded,
    'inFull', ${readsInFull(viewer)}, 'stageSinceReal', ${STAGE_SINCE}, 'urgent', ${URGENT}, 'minor', ${MINOR},
    'assignees', ${ASSIGNEES},
    'parties', coalesce((select jsonb_agg(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind, 'name', p.name) order by p.ordinal)
      from parties p where p.case_id = c.case_id), '[]')))`;

export function listCasesStatement(viewer: ViewerScope, filter: CaseFilter, page: PageRequest): SQL {
  const where = sql.join(conditions(viewer, filter, page.cursor), sql`\n    and `);
  return sql`
    select ${itemFor(viewer, filter)} as item
    from (
      select c.* from cases c
      where ${where}
      order by c.opened_at desc, c.case_id desc limit ${page.limit + 1}::int
    ) c
    join units s on s.unit_id = c.station_id
    join units t on t.unit_id = c.court_id
    order by c.opened_at desc, c.case_id desc`;
}

/** Newest first. */
export async function listCases(
  db: Database,
  viewer: ViewerScope,
  filter: CaseFilter,
  page: PageRequest,
): Promise<Page<CaseListItem>> {
  const rows = await db.rows<{ item: CaseListItem }>(listCasesStatement(viewer, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.openedAt, item.caseId],
  );
}
