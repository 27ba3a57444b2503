/** 送达回证: signed on the print by the addressee, or who took it, by who served, and by a witness who is nobody of the case (CPL 87–89). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { lineOf, PaperDesk, wordsIn } from './support/paper-desk.ts';
import { openCase, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';
import { issued, uploaded } from './support/tasks.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

async function atTrial(desk: PaperDesk): Promise<string> {
  const of = await openCase(await api.as('police'));
  const who = await desk.partiesOf(of);
  const data = { findings: TO_JUDGE.findings, route: 'police_mediation', track: 'B' };
  await desk.taken(of, 'police', 'triage', { data });
  for (const partyId of who)
    await desk.taken(of, 'police', 'give_consent', {
      data: { stage: 'police_mediation', mode: 'in_person', told: true },
      onBehalfOf: { partyId, channel: 'oral_record' },
    });
  await desk.taken(of, 'police', 'end_mediation', { data: { reason: 'too_far_apart', next: 'filing' } });
  const onBehalfOf = { partyId: who[0], channel: 'oral_record' };
  await desk.taken(of, 'police', 'submit_complaint', { data: WHOLE_COMPLAINT, onBehalfOf });
  const courtCaseNumber = `（${new Date().getFullYear()}）黑0811民初80号`;
  const registered = { courtCaseNumber, procedure: 'ordinary', next: 'trial' };
  await desk.taken(of, 'filing', 'register_case', { data: registered });
  return of;
}

test('a scan shows a witness beside who served; nobody draws for them on the glass', async () => {
  const desk = new PaperDesk(api);
  const of = await atTrial(desk);
  await issued(api, of, { kind: 'service', by: 'clerk' });
  const { status, body: paper } = await desk.issue('clerk', of, 'service_receipt');
  expect(status, JSON.stringify(paper)).toBe(201);
  expect(paper.lines.map(({ as, ways }) => [as, ways])).toEqual([
    ['party', ['scan']],
    ['receiver', ['scan']],
    ['witness', ['scan']],
    ['server', ['scan']],
  ]);
  const signers = [lineOf(paper, 'witness'), lineOf(paper, 'server')];
  const documentId = await uploaded(api, of, 'clerk', 'service');
  const { status: put, body } = await desk.put('clerk', paper, { means: 'scan', signers, documentId });
  expect(put, JSON.stringify(body)).toBe(201);
  const now = await desk.reading('clerk', paper.paperId);
  expect(now.lines.filter(({ signed }) => signed !== undefined).map(({ as }) => as)).toEqual([
    'witness',
    'server',
  ]);
  const { bytes } = await desk.bytesAt('clerk', `/api/papers/${paper.paperId}/signed`);
  expect(await wordsIn(bytes)).toContain('见签名扫描件');
});
