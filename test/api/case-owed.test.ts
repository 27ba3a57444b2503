/** What is owed in a case to a day (截至某日所欠) over HTTP: the facts that the record lacks, and a guarantor's period that was told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

interface Owed {
  readonly until: string;
  readonly debtors: readonly unknown[];
  readonly missing: readonly { readonly fact: string; readonly zh: string }[];
  readonly guarantees: readonly object[];
}

let api: ApiServer;
let caseId: string;

beforeAll(async () => {
  api = await openApiServer();
  caseId = await openCase(await api.as('police'));
});
afterAll(() => api.close());

const owed = async (query = '', key = 'police') =>
  await (await api.as(key)).get<Owed>(`/api/cases/${caseId}/owed${query}`);

test('without a title in force no number is told, and why not', async () => {
  const { status, body } = await owed('?until=2030-01-31');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    until: '2030-01-31',
    debtors: [],
    missing: [{ fact: 'title', zh: '没有生效的执行依据' }],
    guarantees: [],
  });
});

test('a guarantor’s period is there once it was told, and past it says so', async () => {
  const police = await api.as('police');
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  const [creditor, guarantor] = body.parties.map(({ partyId }) => partyId);
  const guarantee = { guarantorId: guarantor, kind: 'joint', debtDue: '2025-12-31' };
  const data = { topic: 'guarantee_period', partyIds: [creditor], textVersion: '1', guarantee };
  expect((await decide(police, caseId, 'tell_parties', { data })).status).toBe(200);
  const told = { guarantorId: guarantor, lastDay: '2026-06-30', act: 'demand_of_guarantor' };
  expect((await owed('?until=2026-06-30')).body.guarantees).toMatchObject([{ ...told, passed: false }]);
  expect((await owed('?until=2026-07-01')).body.guarantees).toMatchObject([{ ...told, passed: true }]);
});

test('a day that is none is refused', async () => {
  expect((await owed('?until=2026-02-30')).status).toBe(400);
});
