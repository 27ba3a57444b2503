/**
 * What each role may do and see, whole and in one file (`policy-table.txt`): a change of it is seen in the diff, whatever
 * table of `domain/access/` it came from. `npx vitest run test/unit/access/policy-table.test.ts --update` writes it again.
 */
import { expect, test } from 'vitest';
import { taskKindEntries } from '../../../api/catalogue/task-kinds/task-kinds.ts';
import { isSupervising } from '../../../domain/access/policy/groups.ts';
import { OVERSIGHT } from '../../../domain/access/policy/oversight.ts';
import { SEAT_ROLES } from '../../../domain/access/policy/seats.ts';
import { seenAtUnit } from '../../../domain/access/policy/tasks.ts';
import { ADMIN_RIGHTS, mayAdminister } from '../../../domain/access/policy/administration.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';
import { takesPart, viewerScope } from '../../../domain/access/policy/visibility.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import { DECISION_TYPES, DECISIONS } from '../../../domain/machine/catalogue.ts';
import * as at from '../case/support/journeys.ts';
import * as cases from './support/case-probes.ts';
import * as roles from './support/role-probes.ts';

const UNIT_KINDS = ['city', 'county', 'court', 'bureau', 'station', 'justice'];
/** A station, its county's court, and the city's court, which hears appeals. */
const PLACES = [roles.STATION_PATH, 'city.county.court', 'city.court'];

type Row = readonly [string, readonly string[]];
const section = (title: string, rows: readonly Row[]): string =>
  [`# ${title}`, ...rows.map(([name, list]) => `${name}: ${list.join(' ') || '-'}`)].join('\n');

/** By name: the order in which chapters are composed permits nothing. */
const byName = (a: string, b: string): number => (a < b ? -1 : 1);

const decisions = (): Row[] => DECISION_TYPES.toSorted(byName).map((type) => [type, DECISIONS[type].roles]);

function standing(): Row[] {
  const { state } = at.inTrial('summary');
  return cases
    .withCapacity()
    .toSorted(byName)
    .map((type) => [type, cases.mayActForAnother(state, type)]);
}

function within(): Row[] {
  const { chiefs, reassigners } = cases.overTasks();
  return [
    ['mediates in the trial', cases.bench()],
    ['counts as a mediator of the case', cases.mediators(at.atTriage().state)],
    ...(['both_parties', 'president', 'superior', 'court'] as const).map(
      (needs): Row => [`grants an extension that needs ${needs}`, cases.approvers(needs)],
    ),
    ['is owed an open side process', cases.decidingProcesses()],
    ['heads the unit that has a task', chiefs],
    ['moves a task between other units', reassigners],
  ];
}

async function routes(): Promise<Row[]> {
  const rows = roles.ROUTES.map(async (name): Promise<Row> => {
    const answers = await roles.routeAnswers(name);
    const refused = (code: string) => code === 'role_not_permitted';
    return [
      name,
      answers
        .filter(([, code]) => !refused(code))
        .map(([role, code]) => (code === 'allowed' ? role : `${role}(${code})`)),
    ];
  });
  const full: Row = ['see a party’s details', ALL_ROLES.filter((role) => takesPart([role]))];
  return [...(await Promise.all(rows)), full];
}

function tasks(): Row[] {
  return taskKindEntries('zh').flatMap(({ kind, issuers, performers, stages }): Row[] => [
    [`${kind} is asked by`, issuers],
    [`${kind} is done by`, performers],
    [`${kind} belongs to`, stages],
    [`${kind} at one’s unit is seen by`, ALL_ROLES.filter((role) => seenAtUnit([role]).includes(kind))],
  ]);
}

async function recipients(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of TASK_KINDS) {
    for (const unitKind of UNIT_KINDS) {
      if (!(await roles.canBeAsked(kind, unitKind))) continue;
      const able = await Promise.all(ALL_ROLES.map((role) => roles.canBeAsked(kind, unitKind, role)));
      rows.push([`${kind} at ${unitKind}`, ALL_ROLES.filter((_, index) => able[index])]);
    }
  }
  return rows;
}

function visibility(): Row[] {
  return PLACES.flatMap((path) =>
    ALL_ROLES.flatMap((role) =>
      viewerScope('person-1', [role], { unitId: 'unit-1', path }).grants.map(
        ({ through, path: below, stages }): Row => [
          `${role} of ${path}, cases of ${through}s below ${below}`,
          stages,
        ],
      ),
    ),
  );
}

const oversight = (): Row[] =>
  Object.entries(OVERSIGHT).map(([stage, { seat, duty, heads, supervisors }]) => [
    stage,
    [seat, '| duty', ...duty, '| heads', ...heads, '| supervisors', ...supervisors],
  ]);

/** In the own unit, and in another below it. */
function administration(): Row[] {
  const own = { unitId: 'unit-1', path: 'city' };
  const below = { unitId: 'unit-2', path: 'city.county' };
  return ADMIN_RIGHTS.flatMap((right) =>
    (
      [
        ['in the own unit', own],
        ['below it', below],
      ] as const
    ).map(([where, at]): Row => {
      const may = (role: Role) => mayAdminister({ personId: 'p', roles: [role], unit: own }, right, at);
      return [`${right} ${where}`, ALL_ROLES.filter(may)];
    }),
  );
}

test('no role may do or see more or less than on record', async () => {
  const table = [
    section('Who may take a decision', decisions()),
    section('Who may take it although another is assigned', standing()),
    section('Who may be assigned in a capacity', cases.capacityRows()),
    section('What a role may do within a decision', within()),
    section('Which routes answer a role', await routes()),
    section('Who administers people and units', administration()),
    section('Kinds of task', tasks()),
    section('Who can be asked for a task, by kind of unit', await recipients()),
    section('Which stages a role sees', visibility()),
    section('Who works on a stage, answers for it, supervises it', oversight()),
    section('Roles of the units of a case', Object.entries(SEAT_ROLES)),
    section('Supervisors', [['all', ALL_ROLES.filter(isSupervising)]]),
  ];
  await expect(`${table.join('\n\n')}\n`).toMatchFileSnapshot('./policy-table.txt');
});
