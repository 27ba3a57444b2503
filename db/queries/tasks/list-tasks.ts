/** Worklists of delegated tasks (协助事项): one view for each question that somebody has, earliest due first. */
import { type SQL, sql } from 'drizzle-orm';
import type { TaskRow } from '../../../domain/kernel/append-contract.ts';
import type { PartyKind } from '../../../domain/kernel/codes.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { TaskKind, TaskStatus } from '../../../domain/chapters/tasks/codes.ts';
import { pathsOfWhole } from '../../../domain/access/policy/visibility.ts';
import { sealedRowsFor } from '../../../domain/access/policy/walls.ts';
import type { Database } from '../../client.ts';
import { COURT_NUMBER } from '../cases/row-marks.ts';
import { textArray } from '../json-parameter.ts';
import { below } from '../scope.ts';
import { supervised } from '../supervision/supervised.ts';
import {
  type Page,
  type PageRequest,
  decodeCursor,
  isFlag,
  isMomentOrNone,
  isText,
  pageOf,
} from '../page.ts';
import { type TaskViewer, asIssuer, asPerformer, readsTaskInFull, taskVisible } from './task-visibility.ts';

/**
 * `mine`: I owe it. `unit`: my unit owes it, whoever of it has it or nobody. `unassigned`: nobody of my unit has taken it.
 * `waiting`: my unit asked and waits for another. `returned`: came back to my unit. `to_judge`: its result waits for my unit.
 */
export const TASK_VIEWS = ['mine', 'unit', 'unassigned', 'returned', 'waiting', 'to_judge'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** Beside the views: every task of one case; and what a supervisor's figures of tasks are counted over, ended ones too. */
export type ListedView = TaskView | 'case' | 'supervised';

export interface TaskFilter {
  readonly kind?: TaskKind | undefined;
  readonly status?: TaskStatus | undefined;
  readonly overdue?: boolean | undefined;
  /** Person id of whoever has it. */
  readonly holder?: string | undefined;
  /** Only what can still change hands: not done, or come back. */
  readonly movable?: boolean | undefined;
  readonly caseId?: string | undefined;
  readonly partyId?: string | undefined;
  /** Only exercises, or none. */
  readonly drill?: boolean | undefined;
  /** Unit id of the performing unit. */
  readonly unit?: string | undefined;
  /** Days of the first issue (Asia/Shanghai), both included. */
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
  /** What came of the first attempt; `any`: there was one. */
  readonly first?: 'any' | 'done' | undefined;
}

export type TaskListItem = TaskRow & {
  readonly caseId: string;
  readonly caseNumber: string;
  /** For those who see the cases of what they supervise; a performer may see the task alone. */
  readonly courtCaseNumber?: string;
  readonly stage: Stage;
  readonly matter: string;
  readonly drill: boolean;
  readonly clock: CaseClock;
  readonly overdue: boolean;
  readonly unitName?: string;
  readonly issuerUnitName?: string;
  readonly assigneeName?: string;
  readonly partyName?: string;
  readonly partyKind?: PartyKind;
  /** Whether the viewer may read the names as they are. */
  readonly inFull: boolean;
};

/** As the partial indexes say it. */
const OPEN = sql`t.status in ('issued', 'accepted')`;

/**
 * Conditions on the task's own row: no case has to be looked at to know whose work it is. Of several each has an index of its
 * own, and no task fulfils two of them.
 */
function inView(view: TaskView, who: TaskViewer): readonly [SQL, ...SQL[]] {
  const { personId } = who.actor;
  const unassigned = sql`${OPEN} and t.assignee_id is null and ${asPerformer(who)}`;
  switch (view) {
    case 'mine':
      return [sql`${OPEN} and t.assignee_id = ${personId}::uuid and ${asPerformer(who)}`];
    case 'unit':
      return [sql`${OPEN} and t.assignee_id is not null and ${asPerformer(who)}`, unassigned];
    case 'unassigned':
      return [unassigned];
    case 'returned':
      return [sql`t.status = 'returned' and ${asIssuer(who, sql`t.case_stage`)}`];
    case 'waiting':
      return [sql`${OPEN} and ${asIssuer(who, sql`t.case_stage`)}`];
    case 'to_judge':
      return [sql`t.status = 'completed' and ${asIssuer(who, sql`t.case_stage`)}`];
  }
}

/** Open ones that are the viewer’s own, or their unit’s and nobody’s. */
export function tasksToPerform(who: TaskViewer): SQL {
  const both = [...inView('mine', who), ...inView('unassigned', who)];
  return sql.join(
    both.map((which) => sql`select t.task_id from tasks t where ${which}`),
    sql` union all `,
  );
}

/** Every task of one case that the viewer may see; none when no case is named. */
const ofCase = (who: TaskViewer, caseId: string | undefined): SQL =>
  caseId === undefined
    ? sql`false`
    : sql`exists (select from cases c where c.case_id = t.case_id and ${taskVisible(who)})`;

/** Of the units and the cases below the viewer's own places; of a mediation none for the court. */
function supervisedTasks({ viewer, actor }: TaskViewer): SQL {
  const sealed = sealedRowsFor(actor.roles);
  const open = sealed === undefined ? sql`` : sql` and t.kind <> all(${textArray(sealed.tasks)})`;
  return sql`${below(sql`t.unit_path`, pathsOfWhole(viewer))}${open}
        and exists (select from cases c where c.case_id = t.case_id and ${supervised(viewer, 'c')})`;
}

/** As `reassign_task` wants it. */
const IS_MOVABLE = sql`t.status in ('issued', 'accepted', 'returned')`;
const IS_OVERDUE = sql`(${OPEN} and t.due_sort < now())`;

/** What the figures of services are counted from (docs/supervision.md). */
function figureConditions({ unit, issuedFrom, issuedTo, first }: TaskFilter): (SQL | undefined)[] {
  return [
    unit === undefined ? undefined : sql`t.unit_id = ${unit}`,
    issuedFrom === undefined
      ? undefined
      : sql`t.issued_at_real >= ${issuedFrom}::timestamp at time zone 'Asia/Shanghai'`,
    issuedTo === undefined
      ? undefined
      : sql`t.issued_at_real < (${issuedTo}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    first === undefined ? undefined : sql`t.first_result is not null`,
    first === 'done' ? sql`t.first_result = 'done'` : undefined,
  ];
}

function conditions(filter: TaskFilter, cursor: string | undefined): SQL[] {
  const after = decodeCursor(cursor, [isFlag, isMomentOrNone, isText]);
  const wanted: (SQL | undefined)[] = [
    filter.kind && sql`t.kind = ${filter.kind}`,
    filter.status && sql`t.status = ${filter.status}`,
    filter.overdue === true ? IS_OVERDUE : undefined,
    filter.overdue === false ? sql`not ${IS_OVERDUE}` : undefined,
    filter.holder && sql`t.assignee_id = ${filter.holder}::uuid`,
    filter.movable === true ? IS_MOVABLE : undefined,
    filter.caseId && sql`t.case_id = ${filter.caseId}::uuid`,
    filter.drill === undefined ? undefined : sql`t.drill = ${filter.drill}::boolean`,
    filter.partyId && sql`t.party_id = ${filter.partyId}`,
    ...figureConditions(filter),
    after &&
      sql`(t.drill, t.due_sort, t.task_id) > (${after[0] === 1}::boolean, coalesce(from_epoch_ms(${after[1]}::bigint), 'infinity'), ${after[2]}::text)`,
  ].map((condition) => condition || undefined);
  return wanted.filter((condition) => condition !== undefined);
}

function merged(ranges: readonly SQL[], limit: number): SQL {
  const each = ranges.map((range) => sql`(${range})`);
  return sql`
      select * from (${sql.join(each, sql` union all `)}) t
      order by t.drill, t.due_sort, t.task_id limit ${limit}::int`;
}

function conditionsOf(view: ListedView, who: TaskViewer, filter: TaskFilter): readonly SQL[] {
  if (view === 'case') return [ofCase(who, filter.caseId)];
  return view === 'supervised' ? [supervisedTasks(who)] : inView(view, who);
}

/** @param view a view of the worklist, or every task of one case (`filter.caseId`), ended ones too */
export function listTasksStatement(
  who: TaskViewer,
  view: ListedView,
  filter: TaskFilter,
  page: PageRequest,
): SQL {
  const of = conditionsOf(view, who, filter);
  const more = conditions(filter, page.cursor);
  const ranges = of.map(
    (which) => sql`
      select t.* from tasks t
      where ${sql.join([which, ...more], sql`\n        and `)}
      order by t.drill, t.due_sort, t.task_id limit ${page.limit + 1}::int`,
  );
  const tasks = ranges.length === 1 ? ranges[0] : merged(ranges, page.limit + 1);
  return sql`
    select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', c.case_number, 'stage', c.stage,
        'matter', c.matter, 'drill', t.drill, 'clock', c.clock, 'overdue', ${IS_OVERDUE},
        'inFull', ${readsTaskInFull(who)})
      || jsonb_strip_nulls(jsonb_build_object(${view === 'supervised' ? sql`'courtCaseNumber', ${COURT_NUMBER}, ` : sql``}'unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'partyName', p.name, 'partyKind', p.kind)) as item
    from (${tasks}
    ) t
    join cases c on c.case_id = t.case_id
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join parties p on p.case_id = t.case_id and p.party_id = t.party_id
    order by t.drill, t.due_sort, t.task_id`;
}

/** By due day, undated last, exercises (演练) after all of it. */
export async function listTasks(
  db: Database,
  who: TaskViewer,
  { view, ...filter }: TaskFilter & { readonly view: ListedView },
  page: PageRequest,
): Promise<Page<TaskListItem>> {
  const rows = await db.rows<{ item: TaskListItem }>(listTasksStatement(who, view, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.drill ? 1 : 0, item.dueAtReal ?? null, item.taskId],
  );
}

export type TaskCounts = Readonly<Record<TaskView, number>> & {
  /** Of `mine` and `unassigned`: past due. */
  readonly overdue: number;
  /** Of the units below the viewer's own places, what can change hands; up to `SUPERVISED_AT_MOST`. Only for those who supervise. */
  readonly supervised?: number;
};

/** So much stands for as much and more. */
export const SUPERVISED_AT_MOST = 1000;

/** As the view `supervised` with `movable` lists them, each half from the index of its states. */
function countSupervised(who: TaskViewer): SQL {
  const of = supervisedTasks(who);
  return sql`(select count(*)::int from (
        select from tasks t where ${OPEN} and ${of}
        union all select from tasks t where t.status = 'returned' and ${of}
        limit ${SUPERVISED_AT_MOST}::int) s)`;
}

export function countTasksStatement(who: TaskViewer, supervises: boolean): SQL {
  const count = (view: TaskView, also: SQL): SQL => {
    const each = inView(view, who).map(
      (which) => sql`(select count(*)::int from tasks t where ${which}${also})`,
    );
    return sql.join(each, sql` + `);
  };
  const late = sql` and t.due_sort < now()`;
  const columns = TASK_VIEWS.map((view) => sql`${count(view, sql``)} as ${sql.identifier(view)}`);
  const ofOthers = supervises ? sql`,\n      ${countSupervised(who)} as supervised` : sql``;
  return sql`
    select ${sql.join(columns, sql`,\n      `)},
      ${count('mine', late)} + ${count('unassigned', late)} as overdue${ofOthers}`;
}

/** Every view's length at one instant. @param supervises whether the units below are counted too */
export async function countTasks(db: Database, who: TaskViewer, supervises: boolean): Promise<TaskCounts> {
  const counts = await db.first<TaskCounts>(countTasksStatement(who, supervises), { planEachTime: true });
  if (!counts) throw new Error('the counts returned nothing');
  return counts;
}
