/** What stands beside the fields of a filing: the fee by what is claimed, and each defect at the field where it is mended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, OPENING, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';

let api: ApiServer;
let caseId: string;

interface Fee {
  readonly fee?: {
    readonly kind: string;
    readonly least: string;
    readonly claimAmount?: string;
    readonly steps: readonly { readonly fee: string }[];
    readonly halvings: readonly {
      readonly ground: string;
      readonly least: string;
      readonly article: string;
    }[];
    readonly prepaidBy: { readonly code: string };
  };
}

async function opened(matter: string): Promise<string> {
  const police = await api.as('police');
  return (await police.post<{ caseId: string }>('/api/cases', { ...OPENING, matter })).body.caseId;
}

const feeOf = async (of: string, amount?: string, key = 'police') =>
  (await api.as(key)).get<Fee>(`/api/cases/${of}/suit-fee${amount === undefined ? '' : `?amount=${amount}`}`);

beforeAll(async () => {
  api = await openApiServer();
  caseId = await opened(OPENING.matter);
});
afterAll(() => api.close());

const applied = async (key: string, type: Parameters<typeof decide>[2], options = {}): Promise<void> => {
  const reply = await decide(await api.as(key), caseId, type, options);
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
};

describe('the fee of the suit', () => {
  test('adds up by bands, with what would halve it and the article of each', async () => {
    const { status, body } = await feeOf(caseId, '300000.00');
    expect(status).toBe(200);
    expect(body.fee).toMatchObject({ kind: 'property', least: '5800.00', prepaidBy: { code: 'claimant' } });
    expect(body.fee?.steps.map(({ fee }) => fee)).toEqual(['50.00', '2250.00', '2000.00', '1500.00']);
    expect(body.fee?.halvings.map(({ ground, least, article }) => [ground, least, article])).toEqual([
      ['mediated', '2900.00', '诉讼费用交纳办法 第15条'],
      ['withdrawn', '2900.00', '诉讼费用交纳办法 第15条'],
      ['summary_procedure', '2900.00', '诉讼费用交纳办法 第16条'],
      ['joined_claim', '2900.00', '诉讼费用交纳办法 第18条'],
    ]);
  });

  test('is none while no amount is claimed where the tariff goes by one', async () => {
    expect((await feeOf(await opened('sale'))).body).toEqual({});
    // A neighbours’ matter that claims no property has its own (FEE 13).
    expect((await feeOf(caseId)).body.fee).toMatchObject({ kind: 'other_non_property', least: '50.00' });
  });

  test('of a divorce is a range, of a labour dispute ten yuan, for wages not prepaid', async () => {
    expect((await feeOf(await opened('divorce'))).body.fee).toMatchObject({
      kind: 'divorce',
      least: '50.00',
    });
    expect((await feeOf(await opened('unpaid_wages'))).body.fee).toMatchObject({
      kind: 'labour',
      least: '10.00',
      prepaidBy: { code: 'not_prepaid' },
    });
  });

  test.each([
    ['police', 'x', 400],
    ['police', '-1', 400],
    ['otherStation', '1.00', 404],
  ])('%s asks for %s: %i', async (key, amount, status) => {
    expect((await feeOf(caseId, amount, key)).status).toBe(status);
  });
});

describe('what the court asked to have corrected', () => {
  const read = async (key: string) =>
    (await api.as(key)).get<{ items: { code: string; field: string; text?: string }[]; days?: number }>(
      `/api/cases/${caseId}/correction`,
    );

  test('is nothing before it asked', async () => {
    expect((await read('police')).body).toEqual({ items: [] });
  });

  test('stands at the field where each is mended, in the words of the court', async () => {
    await applied('police', 'triage', { data: { ...TO_JUDGE, route: 'filing' } });
    const { body } = await (await api.as('police')).get<{ parties: { partyId: string }[] }>(
      `/api/cases/${caseId}`,
    );
    const onBehalfOf = { partyId: body.parties[0]?.partyId ?? '', channel: 'written' };
    await applied('police', 'submit_complaint', { data: WHOLE_COMPLAINT, onBehalfOf });
    const items = [
      { code: 'defendant', text: '被告身份信息不全' },
      { code: 'evidence', text: '缺少维修收据', onPaper: true },
      { code: 'language', text: '请写明诉讼请求的计算方法' },
    ];
    await applied('filing', 'request_correction', { data: { items, days: 7, onTheSpot: true } });
    const asked = await read('police');
    expect(asked.body.days).toBe(7);
    expect(asked.body.items).toMatchObject([
      { code: 'defendant', field: 'stated', text: '被告身份信息不全', onPaper: false },
      { code: 'evidence', field: 'evidence', text: '缺少维修收据', onPaper: true },
      { code: 'language', field: 'note', text: '请写明诉讼请求的计算方法' },
    ]);
    expect((await read('courtSupervisor')).status).toBe(403);
    expect((await read('otherStation')).status).toBe(404);
    await applied('police', 'submit_correction', { data: { note: '已补正' }, onBehalfOf });
    expect((await read('police')).body.items).toEqual([]);
  });
});
