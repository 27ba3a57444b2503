/** Details of a party that were taken down wrongly or are unusual: corrected in part, kept and said. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, OPENING } from './support/requests.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

interface Named {
  readonly partyId: string;
  readonly name?: string;
  readonly unusual?: readonly { readonly field: string }[];
}

const party = (role: string) => ({ role, kind: 'person', name: `某${role}` });

describe('a party’s details', () => {
  test('are corrected in part: what was not sent stays, and the search finds what is right', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    const before = (await police.get(`/api/cases/${caseId}`)).body as { parties: Named[] };
    const [first] = before.parties;
    const data = {
      partyId: first?.partyId,
      details: { phone: '+86 139 4540 9876' },
      reason: '登记时误记电话',
    };
    expect((await decide(police, caseId, 'correct_party', { data })).status).toBe(200);
    const after = (await police.get(`/api/cases/${caseId}`)).body as { parties: Named[] };
    expect(after.parties[0]).toMatchObject({ name: first?.name, phone: '13945409876' });
    const found = (await police.get('/api/cases?q=13945409876')).body as { items: { caseId: string }[] };
    expect(found.items.map((one) => one.caseId)).toEqual([caseId]);
  });

  const phoneAndAddress = async () => {
    const police = await api.as('police');
    const one = { ...party('applicant'), phone: '13900000001', address: '长安路1号' };
    const reply = await police.post('/api/cases', { ...OPENING, parties: [one, party('respondent')] });
    const { caseId } = reply.body as { caseId: string };
    const read = async () =>
      ((await police.get(`/api/cases/${caseId}`)).body as { parties: Record<string, string>[] }).parties[0];
    return { police, caseId, partyId: (await read())?.['partyId'], read };
  };

  test('two corrections at once: none of them undoes the other without a word', async () => {
    const { police, caseId, partyId, read } = await phoneAndAddress();
    const correct = (details: object) =>
      decide(police, caseId, 'correct_party', { data: { partyId, details, reason: '核对后更正' } });
    const asked = [{ phone: '13900000002' }, { address: '长安路2号' }];
    const replies = await Promise.all(asked.map(correct));
    const refused = replies.flatMap(({ status, body }, index) =>
      status === 200 ? [] : [{ index, code: (body as { code: string }).code }],
    );
    for (const { index, code } of refused) {
      expect(code).toBe('party_details_changed');
      expect((await correct(asked[index] ?? {})).status).toBe(200);
    }
    expect(await read()).toMatchObject({ phone: '13900000002', address: '长安路2号' });
  });

  test('are taken out by name, and nothing else with them', async () => {
    const { police, caseId, partyId, read } = await phoneAndAddress();
    const correct = (data: object) =>
      decide(police, caseId, 'correct_party', { data: { partyId, reason: '电话系他人的', ...data } });
    expect((await correct({ details: {} })).status).toBe(400);
    expect((await correct({ details: {}, clear: ['phone'] })).status).toBe(200);
    expect(await read()).toMatchObject({ address: '长安路1号' });
    expect(await read()).not.toHaveProperty('phone');
  });

  test('that are unusual are kept, said to who reads them, and hide from who reads masks', async () => {
    const police = await api.as('police');
    const odd = { ...party('applicant'), phone: '邻居家座机', idNumber: '31195855' };
    const reply = await police.post('/api/cases', { ...OPENING, parties: [odd, party('respondent')] });
    expect(reply.status).toBe(201);
    const { caseId } = reply.body as { caseId: string };
    const { parties } = (await police.get(`/api/cases/${caseId}`)).body as { parties: Named[] };
    expect(parties[0]).toMatchObject({ phone: '邻居家座机', idNumber: '31195855' });
    expect(parties[0]?.unusual?.map(({ field }) => field)).toEqual(['idNumber', 'phone']);
    const seen = (await (await api.as('auditor')).get(`/api/cases/${caseId}`)).body as { parties?: Named[] };
    expect(JSON.stringify(seen)).not.toContain('unusual');
  });
});
