/** The worklist (待办): what a person and their unit owe, and what is overdue in the reach of a supervisor. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { CaseProjection } from '../../../domain/kernel/append-contract.ts';
import type { PartyKind } from '../../../domain/kernel/codes.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { WorklistBand, WorklistTab } from '../../../domain/kernel/worklist.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import type { Database } from '../../client.ts';
import { ASSIGNEES, COURT_NUMBER, type Marked, MINOR, STAGE_SINCE, URGENT } from '../cases/row-marks.ts';
import {
  type Page,
  type PageRequest,
  decodeCursor,
  isFlag,
  isMomentOrNone,
  isText,
  isUuid,
  pageOf,
} from '../page.ts';
import { inScope, readsInFull } from '../scope.ts';
import {
  BAND,
  rangeOf,
  shownOf,
  sourcesOf,
  stoodInFor,
  type WorklistFilter,
  WORKLIST_ORDER,
} from './worklist-sources.ts';

type Owed = CaseProjection['obligations'][number];

/** Of a case that the viewer sees a task of, and no more, neither parties, nor who is in charge, nor the court's number. */
export type WorklistItem = Owed &
  Marked & {
    readonly caseId: string;
    readonly caseNumber: string;
    readonly courtCaseNumber?: string;
    readonly stage: Stage;
    readonly matter: string;
    readonly drill: boolean;
    readonly clock: CaseClock;
    readonly overdue: boolean;
    /** Its term was computed before the calendar of that year was published (暂定). */
    readonly provisional?: true;
    readonly band: WorklistBand;
    /** Of the unit, and of the person, that owes it. */
    readonly unitName?: string;
    readonly personName?: string;
    /** Who is away and owes it; the viewer is their substitute (代理人). */
    readonly standsInFor?: { readonly id: string; readonly name: string };
    readonly parties: readonly {
      readonly partyId: string;
      readonly role: string;
      readonly kind: PartyKind;
      readonly name?: string;
    }[];
    /** What is asked for, where the duty is about a delegated task. */
    readonly taskKind?: TaskKind;
    /** Whether the viewer may read the names as they are. */
    readonly inFull: boolean;
  };

export interface WorklistRequest extends PageRequest, WorklistFilter {
  readonly tab?: WorklistTab | undefined;
}

const COLUMNS = sql`o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, o.unit_id, o.person_id, ${BAND} as band`;

const PARTIES = sql`(
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('partyId', p.party_id, 'role', p.role, 'kind', p.kind,
        'name', p.name)) order by p.ordinal)
      from parties p where p.case_id = c.case_id)`;

function itemFor(viewer: ViewerScope, actor: Actor): SQL {
  const seen = inScope(viewer);
  return sql`o.detail || jsonb_strip_nulls(jsonb_build_object('caseId', o.case_id, 'caseNumber', c.case_number,
        'courtCaseNumber', case when ${seen} then ${COURT_NUMBER} end, 'stage', c.stage, 'matter', c.matter, 'drill', o.drill, 'clock', c.clock, 'overdue', o.due_sort < now(),
        'band', o.band, 'stageSinceReal', ${STAGE_SINCE}, 'urgent', ${URGENT}, 'minor', ${MINOR},
        'provisional', (select true from deadlines d where d.case_id = o.case_id and d.deadline_id = o.detail ->> 'deadlineId'
          and d.detail -> 'provisional' = 'true'),
        'unitName', u.name, 'personName', w.name,
        'taskKind', (select k.kind from tasks k where k.task_id = o.detail ->> 'taskId'),
        'standsInFor', case when o.person_id = any(${stoodInFor(actor)}) then jsonb_build_object('id', w.person_id, 'name', w.name) end, 'inFull', ${seen} and ${readsInFull(viewer)}))
      || jsonb_build_object('parties', case when ${seen} then coalesce(${PARTIES}, '[]') else '[]' end,
        'assignees', case when ${seen} then ${ASSIGNEES} else '[]' end)`;
}

export function listWorklistStatement(viewer: ViewerScope, actor: Actor, page: WorklistRequest): SQL {
  const { tab, cursor, limit } = page;
  const after = decodeCursor(cursor, [isFlag, isMomentOrNone, isUuid, isText]);
  const from = after
    ? sql`(${WORKLIST_ORDER}) > (${after[0] === 1}::boolean, coalesce(from_epoch_ms(${after[1]}::bigint), 'infinity'), ${after[2]}::uuid, ${after[3]}::text) and `
    : sql``;
  const rest = sql`${from}${shownOf(viewer, actor, page)}`;
  const ranges = sourcesOf(actor, tab).map((owner) => rangeOf(COLUMNS, owner, rest, limit + 1));
  return sql`
    select ${itemFor(viewer, actor)} as item
    from (
      select * from (${sql.join(
        ranges,
        sql`
      union all `,
      )}
      ) o
      order by ${WORKLIST_ORDER} limit ${limit + 1}::int
    ) o
    join cases c on c.case_id = o.case_id
    left join units u on u.unit_id = o.unit_id
    left join people w on w.person_id = o.person_id
    order by ${WORKLIST_ORDER}`;
}

/** What the person owes, and what their unit owes and has given to no person: earliest due first, undated last, exercises after all of it. */
export async function listWorklist(
  db: Database,
  viewer: ViewerScope,
  actor: Actor,
  page: WorklistRequest,
): Promise<Page<WorklistItem>> {
  const rows = await db.rows<{ item: WorklistItem }>(listWorklistStatement(viewer, actor, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.drill ? 1 : 0, item.dueAtReal ?? null, item.caseId, item.obligationId],
  );
}
