/** 期限规则 for everybody: the list with its search, one rule in words, and what each does in the product. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { HttpClient } from '../../demo/client/http-client.ts';
import { CALCULATOR_ONLY } from '../../domain/law/calculator-only.ts';
import { RULES } from '../../domain/law/rule.ts';

interface Rule {
  readonly id: string;
  readonly zh: string;
  readonly article: string;
  readonly policy: string;
  readonly lengthText: { readonly zh: string; readonly en: string };
  readonly extensions: readonly { readonly ground: string; readonly limit: { readonly zh: string } }[];
  readonly use: {
    readonly kind: string;
    readonly reason?: object;
    readonly starts: readonly { readonly zh: string }[];
  };
}
interface Page {
  readonly items: readonly Rule[];
  readonly nextCursor: string | null;
  readonly terms: Readonly<Record<string, readonly { readonly code: string; readonly zh: string }[]>>;
}

let api: ApiServer;
let anybody: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  anybody = new HttpClient(api.address);
});
afterAll(() => api.close());

const list = async (query = ''): Promise<Page> => {
  const { status, body } = await anybody.get<Page>(`/api/rules${query}`);
  expect(status).toBe(200);
  return body;
};
const ids = async (query: string): Promise<string[]> => (await list(query)).items.map(({ id }) => id);

describe('the list', () => {
  it('has every rule once, in the order of a dispute, page by page', async () => {
    const found: string[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 20; pages += 1) {
      const page: Page = await list(`?limit=40${next === '' ? '' : `&cursor=${next}`}`);
      found.push(...page.items.map(({ id }) => id));
      next = page.nextCursor;
    }
    expect(found).toEqual(RULES.map(({ id }) => id));
  });

  it('is that of one profile when it is asked for', async () => {
    const old = await ids('?policy=2023&limit=200');
    const now = await ids('?policy=2025&limit=200');
    expect([
      old.includes('CM1'),
      now.includes('CM1'),
      now.includes('CM3.summary'),
      old.includes('CM3.summary'),
    ]).toEqual([true, false, true, false]);
  });

  test.each([
    ['its number, in small letters and full width', 'ｆｌ２', 'FL2'],
    ['its name with blanks', '立案 审查', 'FL2'],
    ['its name in brackets', '（补正起诉材料）', 'FL4'],
    ['its English name', 'CORRECT the complaint', 'FL4'],
    ['its article', '民诉法解释第372条', 'JC3'],
    ['the English title of the text', 'Labour Dispute Mediation', 'LM15'],
    ['a ground that lengthens it', '院长批准', 'JC2'],
  ])('finds a rule by %s', async (_how, q, id) => {
    const found = await ids(`?limit=200&q=${encodeURIComponent(q)}`);
    expect(found).toContain(id);
    expect(found.length).toBeLessThan(RULES.length / 2);
  });

  it('is empty where nothing is found, and says no to what is no page of it', async () => {
    expect((await list(`?q=${encodeURIComponent('无此规则')}`)).items).toEqual([]);
    for (const query of ['?cursor=T99', '?policy=2024', '?limit=0', '?name=x'])
      expect((await anybody.get<{ code: string }>(`/api/rules${query}`)).body.code).toBe('invalid_query');
  });

  it('brings the words of what the calculator answers', async () => {
    const { terms } = await list('?limit=1');
    expect(terms['dayParts']).toContainEqual({ code: 'excluded', zh: '扣除', en: 'left out' });
    expect(terms['dayKinds']).toContainEqual({ code: 'exchanged', zh: '调休上班', en: 'worked in exchange' });
    expect(terms['policies']?.map(({ code }) => code)).toEqual(['2023', '2025']);
  });
});

describe('one rule', () => {
  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await anybody.send('GET', `/api/rules/${path}`, undefined, { headers })) as unknown as {
      status: number;
      body: Rule & { code?: string };
    };

  it('says how long, from when, how it ends and what may be changed', async () => {
    const { status, body } = await read('T7');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'T7',
      policy: '2025',
      lengthText: { zh: '6个月', en: '6 months' },
      text: '民事诉讼法（2023-09-01修正，2024-01-01施行）',
      restDays: { code: 'suit', moves: { code: 'forward' }, article: '民事诉讼法 第85条' },
      use: { kind: 'clock', owner: { zh: '审理期限和一审期间' } },
    });
    expect(body.use.starts.length).toBeGreaterThan(0);
    expect(body.extensions.map(({ ground }) => ground)).toContain('president');
  });

  it('is cited in the language of the reader', async () => {
    expect((await read('T14.judgment')).body.article).toMatch(/^民事诉讼法 第171条/u);
    expect((await read('T14.judgment', { 'accept-language': 'en' })).body.article).toMatch(
      /^Civil Procedure Law Art. 171/u,
    );
  });

  it('of a profile that is over is shown under it, unless another is asked for', async () => {
    expect((await read('CM1')).body.policy).toBe('2023');
    expect((await read('CM1?policy=2025')).body.code).toBe('rule_not_found');
    expect((await read('T99')).status).toBe(404);
  });

  it('that no case arms says why, and every other says what starts it', async () => {
    const { items } = await list('?limit=200');
    expect(
      items
        .filter(({ use }) => use.kind === 'calculator')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(CALCULATOR_ONLY).sort());
    for (const { id, use } of items) {
      expect(use.reason === undefined, id).toBe(use.kind === 'clock');
      expect(use.starts.length > 0, id).toBe(use.kind === 'clock');
      // Each in words: no code is left in them.
      for (const { zh } of use.starts) expect(zh, id).not.toMatch(/[a-z_]{3}/u);
    }
  });
});

describe('the days of a period', () => {
  const compute = (body: object) => anybody.send('POST', '/api/law/deadlines', body);

  it('come with the deadline when they are asked for', async () => {
    const request = { policy: '2025', rule: 'T14.judgment', start: '2026-02-04' };
    expect((await compute(request)).body['days']).toBeUndefined();
    const { dueDate, days } = (await compute({ ...request, days: true })).body as unknown as {
      dueDate: string;
      days: readonly { date: string; part: string; kind: string }[];
    };
    expect(days[0]).toEqual({ date: '2026-02-04', part: 'start', kind: 'workday' });
    expect(days.at(-1)).toEqual({ date: dueDate, part: 'due', kind: 'workday' });
    expect(days.filter(({ part }) => part === 'counted')).toHaveLength(15);
    expect(days.find(({ date }) => date === '2026-02-14')).toMatchObject({ kind: 'exchanged', no: 10 });
  });

  test.each([
    ['/rule', { rule: 'T99' }],
    ['/rule', { rule: 'CM1' }],
    ['/length', { rule: 'T14.judgment', length: 3 }],
    ['/extensions/0', { rule: 'T7', extensions: [{ ground: 'holiday' }] }],
    ['/extensions/1', { rule: 'T7', extensions: [{ ground: 'president' }, { ground: 'president' }] }],
    [
      '/exclusions/0',
      { rule: 'T14.judgment', exclusions: [{ from: '2026-01-13', to: '2026-01-14', ground: 'appraisal' }] },
    ],
    [
      '/exclusions/1',
      {
        rule: 'T7',
        exclusions: [
          { from: '2026-02-02', to: '2026-02-06', ground: 'appraisal' },
          { from: '2026-03-06', to: '2026-03-02', ground: 'appraisal' },
        ],
      },
    ],
  ])('what is refused is refused at its field: %s', async (pointer, body) => {
    const reply = await compute({ policy: '2025', start: '2026-01-12', ...body });
    expect([reply.status, reply.body['pointer']]).toEqual([422, pointer]);
  });
});
