/** A whole office from files (批量导入): units, then people. Checked first; then all lines or none. */
import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type ActHead, administer } from '../../db/queries/people/administer.ts';
import { listUnits, type UnitItem } from '../../db/queries/people/directory.ts';
import { type ImportedLine, readImported } from '../../db/queries/people/read-imported.ts';
import { takenUsernames } from '../../db/queries/people/taken-usernames.ts';
import { ADMINISTRATION, type AdminRight } from '../../domain/access/policy/administration.ts';
import { holdsOneOf } from '../../domain/access/policy/groups.ts';
import { UNIT_KINDS } from '../../domain/access/policy/seats.ts';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import { actHead, type AdminDeps, directoryViewer, settled } from '../administration/acting.ts';
import { csvBody } from '../administration/csv-body.ts';
import type { LineProblem } from '../administration/import-lines.ts';
import { checkPeople, type PersonLine } from '../administration/import-people.ts';
import { checkUnits } from '../administration/import-units.ts';
import { madeUpPassword, oneTimeHash } from '../auth/one-time-password.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';

const query = z.strictObject({
  check: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true：只检查，不写入 / only checks and writes nothing' }),
});
type ImportCall = Call<unknown, z.output<typeof query>>;

const lineProblems = z.array(
  z.object({ line: z.int(), column: z.string(), code: z.string(), zh: z.string(), en: z.string() }),
);
const lineCount = z.int().meta({ description: '数据行数 / lines of data' });

const peopleImported = z
  .object({
    lines: lineCount,
    people: z.array(
      z.object({
        line: z.int(),
        username: z.string(),
        name: z.string(),
        roles: z.array(z.enum(ALL_ROLES)),
        unit: z.object({ id: z.string(), name: z.string() }),
        id: z.guid().optional(),
        oneTimePassword: z
          .string()
          .optional()
          .meta({ description: '只在首次应答中给出一次 / in the first answer alone' }),
      }),
    ),
    problems: lineProblems,
  })
  .meta({ id: 'PeopleImported' });

const unitsImported = z
  .object({
    lines: lineCount,
    units: z.array(
      z.object({
        line: z.int(),
        id: z.string(),
        kind: z.enum(UNIT_KINDS),
        code: z.string(),
        name: z.string(),
        path: z.string(),
        parentId: z.string().nullable(),
      }),
    ),
    problems: lineProblems,
  })
  .meta({ id: 'UnitsImported' });

const file = z.string().meta({
  description:
    'CSV，UTF-8、GB18030 或 UTF-16；首行列名；最多5000行 / CSV with column names, at most 5,000 lines',
});

function permit({ roles }: Viewer, right: AdminRight): void {
  const { below, own } = ADMINISTRATION[right];
  if (!holdsOneOf(roles, [...below, ...own])) throw problem('role_not_permitted');
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws Problem import_refused with every line that is wrong */
function refuseProblems(count: number, found: readonly LineProblem[]): void {
  if (found.length > 0) throw problem('import_refused', { params: { lines: count, problems: found } });
}

function personLine({ line, username, name, roles, unit }: PersonLine) {
  return { line, username, name, roles, unit: { id: unit.unitId, name: unit.name } };
}

function unitLine({ unitId: id, ...rest }: UnitItem & { readonly line: number }) {
  return { id, ...rest };
}

/** @returns the lines that were added under this key before; undefined for a new key */
async function addedBefore(db: Database, head: ActHead): Promise<readonly ImportedLine[] | undefined> {
  const found = await readImported(db, head);
  if (found?.same === false) throw problem('idempotency_key_reused');
  return found?.lines;
}

/** With a password for each; only their hashes are written. */
function accountsOf(people: readonly PersonLine[]) {
  return people.map(({ line, username, name, roles, unit: { unitId } }) => {
    const [personId, password] = [randomUUID(), madeUpPassword()];
    const passwordHash = oneTimeHash(password);
    const account = {
      personId,
      line,
      name,
      roles,
      unitId,
      username,
      displayUsername: username,
      passwordHash,
    };
    return { account, password };
  });
}

async function addPeople(deps: AdminDeps, head: ActHead, viewer: Viewer, people: readonly PersonLine[]) {
  const made = accountsOf(people);
  const accounts = made.map(({ account }) => account);
  const data = { people: accounts, imported: true, unitId: viewer.unit.unitId };
  settled(await administer(deps.db, 'add_people', head, data));
  return people.map((one, index) => {
    const { account, password } = made[index] ?? {};
    return { ...personLine(one), id: account?.personId, oneTimePassword: password };
  });
}

async function importPeople(deps: AdminDeps, call: ImportCall): Promise<Answer> {
  const { db } = deps;
  const { viewer } = call;
  permit(viewer, 'add_person');
  const { bytes, table } = await csvBody(call);
  const units = await listUnits(db, directoryViewer(viewer));
  const taken = (usernames: readonly string[]) => takenUsernames(db, usernames);
  const { people, problems } = await checkPeople(table, { who: viewer, units, taken });
  const lines = table.rows.length;
  if (call.query.check === 'true')
    return { status: 200, body: { lines, people: people.map(personLine), problems } };
  const head = actHead(deps, call, 'POST /api/people/import', digest(bytes));
  const before = await addedBefore(db, head);
  if (before !== undefined) {
    const idOf = new Map(before.map(({ line, personId }) => [line, personId]));
    const again = people.map((one) => ({ ...personLine(one), id: idOf.get(one.line) }));
    return { status: 201, body: { lines, people: again, problems: [] } };
  }
  refuseProblems(lines, problems);
  const added = await addPeople(deps, head, viewer, people);
  return { status: 201, body: { lines, people: added, problems: [] } };
}

async function importUnits(deps: AdminDeps, call: ImportCall): Promise<Answer> {
  const { db } = deps;
  const { viewer } = call;
  permit(viewer, 'add_unit');
  const { bytes, table } = await csvBody(call);
  const known = await listUnits(db, directoryViewer(viewer));
  const { units, problems } = checkUnits(table, viewer, known);
  const lines = table.rows.length;
  if (call.query.check === 'true')
    return { status: 200, body: { lines, units: units.map(unitLine), problems } };
  const head = actHead(deps, call, 'POST /api/units/import', digest(bytes));
  const before = await addedBefore(db, head);
  if (before !== undefined) {
    const again = before.flatMap(({ line, unitId }) =>
      known.filter((unit) => unit.unitId === unitId).map((unit) => unitLine({ ...unit, line })),
    );
    return { status: 201, body: { lines, units: again, problems: [] } };
  }
  refuseProblems(lines, problems);
  settled(await administer(db, 'add_units', head, { units, imported: true, unitId: viewer.unit.unitId }));
  return { status: 201, body: { lines, units: units.map(unitLine), problems: [] } };
}

const importing = {
  method: 'post',
  tag: 'administration',
  access: 'session',
  idempotent: true,
  query,
  documentedBody: file,
  bodyType: 'text/csv',
  problems: [403, 409, 413, 415, 422, 503],
} as const;

export function importRoutes(deps: AdminDeps): Route[] {
  return [
    route({
      ...importing,
      path: '/api/people/import',
      id: 'importPeople',
      summary: '批量导入人员 / people from a file',
      answers: {
        200: { description: 'checked, nothing written', schema: peopleImported },
        201: { description: 'all of them were added', schema: peopleImported },
      },
      handle: (call: ImportCall) => importPeople(deps, call),
    }),
    route({
      ...importing,
      path: '/api/units/import',
      id: 'importUnits',
      summary: '批量导入单位 / units from a file',
      answers: {
        200: { description: 'checked, nothing written', schema: unitsImported },
        201: { description: 'all of them were added', schema: unitsImported },
      },
      handle: (call: ImportCall) => importUnits(deps, call),
    }),
  ];
}
