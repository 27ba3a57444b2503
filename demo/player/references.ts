/**
 * References in a dispute file, looked up when their step's turn has come:
 * `$party.respondent`, `$party.respondent.2`, `$parties`, `$person.judge`, `$event.service_effected.2` (its number),
 * `$body.village_committee` (a registered mediating body of that kind), `$deadline.T14.judgment` (the running one), `$task.2`, `$unit.police` (of that user), `$photo.police` (taken and sent in by them). Dates take days on or off: `$today+10`, `$due.PM10-1`,
 * `$date.service_effected.2+6`.
 */
import { addDays } from '../../domain/deadlines/legal-date.ts';
import type { CaseClient, EventItem } from '../client/case-client.ts';

type Lookup = (client: CaseClient, path: readonly string[]) => Promise<unknown>;

/** The n-th event of a type; texts count from one, and `last` is the newest. */
async function eventAt(
  client: CaseClient,
  [type = '', place = 'last']: readonly string[],
): Promise<EventItem> {
  const { events } = await client.history();
  const ofType = events.filter((event) => event.type === type);
  const found = place === 'last' ? ofType.at(-1) : ofType[Number(place) - 1];
  if (found === undefined) throw new Error(`there is no event ${type}.${place}`);
  return found;
}

async function partyAt(client: CaseClient, [role = '', place = '1']: readonly string[]): Promise<string> {
  const { parties } = await client.read();
  const found = parties.filter((party) => party.role === role)[Number(place) - 1];
  if (found === undefined) throw new Error(`there is no ${role} ${place}`);
  return found.partyId;
}

async function runningDeadline(client: CaseClient, path: readonly string[]) {
  const rule = path.join('.');
  const { deadlines } = await client.read();
  const found = deadlines.find(
    (one) => one.rule === rule && (one.status === 'armed' || one.status === 'excluded'),
  );
  if (found === undefined) throw new Error(`no deadline ${rule} is running`);
  return found;
}

const IDS: Readonly<Record<string, Lookup>> = {
  party: partyAt,
  parties: async (client) =>
    (await client.read()).parties.filter((party) => party.status === 'active').map((party) => party.partyId),
  unit: async (client, [key = '']) => await client.unitId(key),
  body: async (client, [kind = '', place = '1']) => await client.bodyId('mediator', kind, Number(place)),
  person: async (client, [key = '']) => await client.personId(key),
  event: async (client, path) => (await eventAt(client, path)).seq,
  task: async (client, [no = '']) => await Promise.resolve(`${client.caseId}.${no}`),
  photo: async (client, [key = '']) => await client.photograph(key),
  deadline: async (client, path) => (await runningDeadline(client, path)).deadlineId,
};

const DATES: Readonly<Record<string, (client: CaseClient, path: readonly string[]) => Promise<string>>> = {
  today: (client) => client.today(),
  due: async (client, path) => (await runningDeadline(client, path)).dueDate,
  date: async (client, path) => String((await eventAt(client, path)).data['date']),
};

const REFERENCE = /^\$([a-z]+)((?:\.[\w-]+?)*)([+-]\d+)?$/;

async function lookUp(client: CaseClient, text: string): Promise<unknown> {
  const [, kind = '', path = '', days] = REFERENCE.exec(text) ?? [];
  const parts = path.split('.').slice(1);
  const date = DATES[kind];
  if (date !== undefined) return addDays(await date(client, parts), Number(days ?? 0));
  const id = IDS[kind];
  if (id === undefined || days !== undefined) throw new Error(`${text} is no reference`);
  return await id(client, parts);
}

/** The same value with every reference in it replaced. */
export async function resolve(client: CaseClient, value: unknown): Promise<unknown> {
  if (typeof value === 'string') return value.startsWith('$') ? await lookUp(client, value) : value;
  if (Array.isArray(value)) return await Promise.all(value.map((one: unknown) => resolve(client, one)));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(
    async ([name, one]) => [name, await resolve(client, one)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
