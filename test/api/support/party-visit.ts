/** A party at the own page (解纷码): let in with a code that the station gives. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { HttpClient } from '../../../demo/client/http-client.ts';
import type { ApiServer } from './api-server.ts';

/** @param phone a telephone number of theirs, as it is on record */
export async function visitAs(
  api: ApiServer,
  { caseId, partyId, phone }: { readonly caseId: string; readonly partyId: string; readonly phone: string },
): Promise<HttpClient> {
  const police = await api.as('police');
  const path = `/api/cases/${caseId}/parties/${partyId}/code`;
  const { body } = await police.send<{ code: string }>('POST', path, {}, { key: randomUUID() });
  const client = new HttpClient(api.address);
  const reply = await client.send('POST', '/api/party/enter', { code: body.code, proof: phone.slice(-4) });
  expect(reply.status).toBe(204);
  client.cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return client;
}

/** Gives a party of the case a telephone number to open it with. */
export async function withPhone(
  api: ApiServer,
  { caseId, partyId, phone }: { readonly caseId: string; readonly partyId: string; readonly phone: string },
): Promise<void> {
  const police = await api.as('police');
  const body = { type: 'correct_party', data: { partyId, details: { phone }, reason: '核对后补充' } };
  const reply = await police.send('POST', `/api/cases/${caseId}/decisions`, body, { key: randomUUID() });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
}
