/** The worklist (待办): what a person and their unit owe, and what is overdue in the reach of a supervisor. */
import { type SQL, sql } from 'drizzle-orm';
import { isSupervising } from '../../../domain/access/policy/groups.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { CaseProjection } from '../../../domain/kernel/append-contract.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
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
import { inScope } from '../scope.ts';

type Owed = CaseProjection['obligations'][number];

export type WorklistItem = Owed & {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly stage: Stage;
  readonly matter: string;
  readonly drill: boolean;
  readonly clock: CaseClock;
  readonly overdue: boolean;
};

/** Exercises (演练) come after everything real. */
const ORDER = sql`o.drill, o.due_sort, o.case_id, o.obligation_id`;

/** One index range in order, cut to a page: the two of them are then merged. */
function branch(owner: SQL, rest: SQL, limit: number): SQL {
  return sql`(
        select o.case_id, o.obligation_id, o.due_sort, o.drill, o.detail, c.case_number, c.stage, c.matter, c.clock
        from obligations o join cases c on c.case_id = o.case_id
        where ${owner} and ${rest}
        order by ${ORDER} limit ${limit}::int)`;
}

/** What is overdue goes to the supervisors of whatever unit it lies with: all that is in their scope. */
function supervised({ roles, unitId }: Actor, rest: SQL, limit: number): SQL {
  const told = roles.filter(isSupervising);
  if (told.length === 0) return sql``;
  const owner = sql`o.person_id is null and o.what = 'see_to_overdue' and o.unit_id <> ${unitId}
          and o.roles && ${textArray(told)}`;
  return sql`
      union all ${branch(owner, rest, limit)}`;
}

export interface WorklistRequest extends PageRequest {
  /** Only exercises, or none. */
  readonly drill?: boolean | undefined;
}

export function listWorklistStatement(viewer: ViewerScope, actor: Actor, page: WorklistRequest): SQL {
  const { drill } = page;
  const after = decodeCursor(page.cursor, [isFlag, isMomentOrNone, isUuid, isText]);
  const from = after
    ? sql`(${ORDER}) > (${after[0] === 1}::boolean, coalesce(from_epoch_ms(${after[1]}::bigint), 'infinity'), ${after[2]}::uuid, ${after[3]}::text)`
    : sql`true`;
  // Whoever is asked for a task sees that, whatever they may see of its case.
  const asked = drill === undefined ? sql`` : sql` and o.drill = ${drill}::boolean`;
  const rest = sql`${from}${asked} and (o.what = 'perform_task' or ${inScope(viewer)})`;
  const own = sql`o.person_id = ${actor.personId}::uuid`;
  const unit = sql`o.person_id is null and o.unit_id = ${actor.unitId} and o.roles && ${textArray(actor.roles)}`;
  return sql`
    select o.detail || jsonb_build_object('caseId', o.case_id, 'caseNumber', o.case_number, 'stage', o.stage,
        'matter', o.matter, 'drill', o.drill, 'clock', o.clock, 'overdue', o.due_sort < now()) as item
    from (${branch(own, rest, page.limit + 1)}
      union all ${branch(unit, rest, page.limit + 1)}${supervised(actor, rest, page.limit + 1)}
    ) o
    order by ${ORDER} limit ${page.limit + 1}::int`;
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
