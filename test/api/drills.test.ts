/** Exercises (演练) in a lane of their own: their numbers, their place in lists, and how many may be opened. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { openCase, OPENING } from './support/requests.ts';
import { caseAtCourt, issued } from './support/tasks.ts';

const DRILL = { kind: 'drill', msPerDay: 86_400_000 };
const QUOTA = { openedByPersonAnHour: 12, openedAtStationAnHour: 14, openAtStation: 1_000 };

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer({ settings: { drillQuota: QUOTA } });
});
afterAll(() => api.close());

interface Item {
  readonly caseId: string;
  readonly drill: boolean;
  readonly caseNumber: string;
}
interface ItemPage {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

async function all(key: string, path: string, limit = 200): Promise<Item[]> {
  const client = await api.as(key);
  const items: Item[] = [];
  for (let cursor = ''; ; ) {
    const at = cursor === '' ? '' : `&cursor=${cursor}`;
    const { status, body } = await client.get<ItemPage>(
      `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${at}`,
    );
    expect(status, path).toBe(200);
    items.push(...body.items);
    if (body.nextCursor === null) return items;
    cursor = body.nextCursor;
  }
}

describe('numbers and lists', () => {
  let real: string[];
  beforeAll(async () => {
    const police = await api.as('police');
    const before = await openCase(police);
    for (let no = 0; no < 3; no += 1) await openCase(police, DRILL);
    const after = await openCase(police);
    const [realAtCourt, drillAtCourt] = [await caseAtCourt(api), await caseAtCourt(api, DRILL)];
    await issued(api, drillAtCourt);
    await issued(api, realAtCourt);
    real = [before, after, realAtCourt];
  });

  test('exercises take no number of the real series', async () => {
    const items = await all('police', '/api/cases');
    const numbers = (drill: boolean) =>
      items
        .filter((item) => item.drill === drill)
        .map(({ caseNumber }) => caseNumber)
        .sort();
    expect(numbers(false).map((number) => number.replace(/-\d{4}-/, '-Y-'))).toEqual([
      'JF-230811200-Y-000001',
      'JF-230811200-Y-000002',
      'JF-230811200-Y-000003',
    ]);
    expect(numbers(true)).toEqual([1, 2, 3, 4].map((no) => `YL-230811200-2026-00000${no}`));
  });

  test.each(['/api/worklist', '/api/tasks?view=unassigned'])(
    '%s puts them after all that is real',
    async (path) => {
      for (const limit of [200, 1]) {
        const drills = (await all('police', path, limit)).map(({ drill }) => drill);
        expect(drills).toContain(true);
        expect(drills).toContain(false);
        expect(drills, path).toEqual(drills.toSorted((a, b) => Number(a) - Number(b)));
      }
    },
  );

  test.each(['/api/cases', '/api/worklist', '/api/tasks?view=unassigned'])(
    '%s can leave them out',
    async (path) => {
      const asked = (drill: string) =>
        all('police', `${path}${path.includes('?') ? '&' : '?'}drill=${drill}`);
      const [without, only, alone, both] = [
        await asked('false'),
        await asked('only'),
        await asked('true'),
        await all('police', path),
      ];
      expect(without.length).toBeGreaterThan(0);
      expect(only.length).toBeGreaterThan(0);
      expect(without.every(({ drill, caseId }) => !drill && real.includes(caseId))).toBe(true);
      expect(only.every(({ drill }) => drill)).toBe(true);
      expect(alone).toEqual(only);
      expect(without.length + only.length).toBe(both.length);
      const wrong = await (await api.as('police')).get(`${path}${path.includes('?') ? '&' : '?'}drill=maybe`);
      expect(wrong.status).toBe(400);
    },
  );
});

describe('the quota', () => {
  const open = async (key: string, id: string, clock: object) =>
    (await api.as(key)).post('/api/cases', { ...OPENING, clock }, { key: id });

  test('holds for a person, at once as well, and real cases are outside it', async () => {
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const replies = await Promise.all(keys.map((id) => open('police', id, DRILL)));
    const refused = replies.filter(({ status }) => status === 429);
    // Four were opened above.
    expect(replies.filter(({ status }) => status === 201 || status === 202)).toHaveLength(
      QUOTA.openedByPersonAnHour - 4,
    );
    expect(refused).toHaveLength(12);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({
        code: 'drill_quota_reached',
        params: { quota: 'openedByPersonAnHour', most: QUOTA.openedByPersonAnHour },
      });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_000);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(3_600);
    }
    const taken = keys[replies.findIndex(({ status }) => status === 201)] ?? '';
    expect((await open('police', taken, DRILL)).status).toBe(201);
    expect((await open('police', randomUUID(), { kind: 'real' })).status).toBe(201);
  });

  test('holds for a station, whoever opens them', async () => {
    const statuses: number[] = [];
    for (let no = 0; no < 4; no += 1) statuses.push((await open('chief', randomUUID(), DRILL)).status);
    expect(statuses).toEqual([201, 201, 429, 429]);
  });
});
