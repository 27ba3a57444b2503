/** Whoever is named in a decision is looked up: every field of every decision, and what each capacity asks of the person. */
import { describe, expect, test } from 'vitest';
import { DECISION_SCHEMAS } from '../../../api/catalogue/decision-schemas.ts';
import { EXAMPLES } from '../../../api/catalogue/examples/all.ts';
import { inputSchema, type JsonSchema } from '../../../api/catalogue/input-schema.ts';
import { peopleNamed, personFields } from '../../../api/catalogue/named-people.ts';
import { checkNamedPeople } from '../../../api/decisions/check-named-people.ts';
import { checkTaskRecipients } from '../../../api/decisions/check-task-recipients.ts';
import type { Viewer } from '../../../api/auth/viewer.ts';
import { Problem } from '../../../api/http/problem.ts';
import type { Database } from '../../../db/client.ts';
import type { NamedPerson } from '../../../db/queries/people/read-named-people.ts';
import { CAPACITY_PLACES, fitsCapacity, type Place } from '../../../domain/access/policy/assignment.ts';
import { viewerScope } from '../../../domain/access/policy/visibility.ts';
import { ALL_ROLES, CAPACITIES, type Capacity, type Role } from '../../../domain/access/roles.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';

const PERSON = '00000000-0000-4000-8000-00000000000a';
const PLACES: readonly Place[] = ['station', 'court', 'appeal_court', 'county'];

/** Fields of a schema, at any depth, with their path. */
function fields(schema: JsonSchema, path: readonly string[] = []): [string, JsonSchema][] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const below = Object.entries(properties as Readonly<Record<string, JsonSchema>>);
  const forms = [anyOf, oneOf, allOf, items ?? []].flat() as JsonSchema[];
  return [
    [path.join('/'), schema],
    ...below.flatMap(([name, one]) => fields(one, [...path, name])),
    ...forms.flatMap((one) => fields(one, path)),
  ];
}

function database(people: readonly NamedPerson[]): Database {
  return {
    rows: async () => people,
    first: async () => ({ unit: { kind: 'station' }, person: null }),
  } as unknown as Database;
}

const COURT = { unitId: 'unit-2', path: 'city.county.court' };
const VIEWER = { scope: viewerScope(PERSON, ['judge'], COURT), unit: COURT } as unknown as Viewer;

/** The pointers at which the checks of a decision say no. */
async function refused(
  type: DecisionType,
  data: unknown,
  people: readonly NamedPerson[] = [],
): Promise<string[]> {
  const decision = { type, data };
  const asked = { language: 'zh', caseId: PERSON } as const;
  try {
    const kindOf = async () => 'contact' as const;
    await checkTaskRecipients(database(people), VIEWER, decision, { language: 'zh', kindOf });
    await checkNamedPeople(database(people), asked, decision);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_body') throw error;
    return (error.more.errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`);
  }
  return [];
}

describe('every field that names a person', () => {
  test.each(DECISION_TYPES)('%s: carries the mark by which it is found', (type) => {
    const unmarked = fields(inputSchema(DECISION_SCHEMAS[type]))
      .filter(
        ([path, schema]) => schema['format'] === 'uuid' || /person|mediatorId|judgeId|assignee/i.test(path),
      )
      .filter(([, { type: kind }]) => kind === 'string')
      .filter(([, schema]) => schema['x-ref'] === undefined);
    expect(unmarked.map(([path]) => path)).toEqual([]);
  });

  const marked = DECISION_TYPES.flatMap((type) =>
    personFields(type).map(({ path }) => [type, path] as const),
  );

  test('is one of these', () => {
    expect(marked.map(([type, path]) => `${type} ${path.join('/')}`).sort()).toEqual([
      'appoint_mediator personId',
      'ask_owner personId',
      'assign_person personId',
      'hold_session withIds/*',
      'issue_task personId',
      'reassign_task personId',
      'recuse_person personId',
    ]);
  });

  test.each(marked)('%s %s: a person nobody has is refused there', async (type, path) => {
    const [{ data }] = EXAMPLES[type];
    const [field = '', ...within] = path;
    const named = within.length === 0 ? PERSON : [PERSON];
    const filled: Record<string, unknown> = { ...(data as object), unitId: 'unit-1', [field]: named };
    if (type === 'issue_task') filled['kind'] = 'contact';
    expect(peopleNamed(type, filled).map(({ personId }) => personId)).toEqual([PERSON]);
    const [first] = await refused(type, filled);
    expect(first?.startsWith(`/data/${path.join('/').replace('*', '0')} `)).toBe(true);
  });
});

const person = (
  roles: readonly Role[],
  places: readonly Place[],
  more: Partial<NamedPerson> = {},
): NamedPerson => ({
  personId: PERSON,
  active: true,
  roles,
  places,
  involved: false,
  ...more,
});

/** Who may hold a capacity and where, from the rule book and the paper, not from the code. */
const MAY: Readonly<Record<Capacity, readonly string[]>> = {
  officer: ['police_officer station', 'station_chief station'],
  mediator: ['judge court', 'legal_worker county', 'mediator county'],
  judge: ['division_head court', 'judge court'],
  filing_judge: ['filing_judge court'],
  clerk: ['bailiff court', 'court_clerk court'],
  execution_judge: ['execution_judge court'],
  appeal_judge: ['appeal_judge appeal_court'],
};

describe('who may be named', () => {
  test.each(CAPACITIES)('%s: by role and place', (capacity) => {
    const may = ALL_ROLES.flatMap((role) =>
      PLACES.filter((place) => fitsCapacity({ roles: [role], places: [place] }, capacity)).map(
        (place) => `${role} ${place}`,
      ),
    );
    expect(may.sort()).toEqual(MAY[capacity]);
    expect(CAPACITY_PLACES[capacity].length).toBeGreaterThan(0);
  });

  const assign = (capacity: Capacity) => ({ personId: PERSON, capacity });

  test.each([
    ['a police officer as judge', 'judge', person(['police_officer'], ['station', 'county'])],
    ['a clerk as judge', 'judge', person(['court_clerk'], ['court', 'county'])],
    ['a judge of another county', 'judge', person(['judge'], [])],
    ['a judge as officer', 'officer', person(['judge'], ['court', 'county'])],
    ['an officer of another station', 'officer', person(['police_officer'], ['county'])],
    ['a judge who has left', 'judge', person(['judge'], ['court'], { active: false })],
    ['a judge of the court of appeal at first instance', 'judge', person(['judge'], ['appeal_court'])],
  ] as const)('%s is refused, and told who could be', async (_, capacity, who) => {
    const [error] = await refused('assign_person', assign(capacity), [who]);
    expect(error).toMatch(/^\/data\/personId .*可以是：本案/u);
  });

  test('a judge of the case’s court is not', async () => {
    expect(await refused('assign_person', assign('judge'), [person(['judge'], ['court', 'county'])])).toEqual(
      [],
    );
  });

  test('a mediator of a justice office of the county may mediate for the court; an officer may not', async () => {
    const data = { personId: PERSON };
    expect(await refused('appoint_mediator', data, [person(['mediator'], ['county'])])).toEqual([]);
    expect(await refused('appoint_mediator', data, [person(['mediator'], [])])).toHaveLength(1);
    expect(
      await refused('appoint_mediator', data, [person(['police_officer'], ['station', 'county'])]),
    ).toHaveLength(1);
  });

  test('one who was in charge stays out although they have left; a stranger is no one to keep out', async () => {
    const data = { personId: PERSON, ground: 'interest' };
    expect(await refused('recuse_person', data, [person([], [], { active: false, involved: true })])).toEqual(
      [],
    );
    expect(await refused('recuse_person', data, [person(['court_clerk'], ['court'])])).toEqual([]);
    expect(await refused('recuse_person', data, [person(['auditor'], [])])).toHaveLength(1);
  });
});
