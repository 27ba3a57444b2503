/** Papers (文书) over HTTP: which a case has and what each lacks, who prints, who looks, and that no wall is passed in a PDF. */
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperCode } from '../../domain/access/policy/papers.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, OPENING, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';

const SAID = '被申请人让步：愿付八千元';
const PUNISHED = '被申请人去年因殴打他人被行政拘留';

interface PaperRow {
  readonly code: PaperCode;
  readonly subject: string;
  readonly standing: string;
  readonly issued: boolean;
  readonly missing: readonly { readonly zh: string; readonly decision: string }[];
}

let api: ApiServer;
let caseId: string;
let rare: string;

const applied = async (key: string, type: Parameters<typeof decide>[2], options = {}): Promise<void> => {
  const reply = await decide(await api.as(key), caseId, type, options);
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
};

async function papersOf(key: string, of = caseId): Promise<readonly PaperRow[]> {
  const reply = await (await api.as(key)).get<{ items: PaperRow[] }>(`/api/cases/${of}/papers`);
  expect(reply.status).toBe(200);
  return reply.body.items;
}

async function ask(key: string, path: string, of = caseId) {
  const { cookie } = await api.as(key);
  const reply = await fetch(`${api.address}/api/cases/${of}/${path}`, { headers: { cookie } });
  return { status: reply.status, headers: reply.headers, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(bytes.slice(), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

const codeOf = (bytes: Uint8Array): string =>
  (JSON.parse(new TextDecoder().decode(bytes)) as { code: string }).code;

const address = ({ code, subject }: Pick<PaperRow, 'code' | 'subject'>, more = ''): string =>
  `papers/${code}?${new URLSearchParams(subject === '' ? {} : { subject }).toString()}${more}`;

const rowOf = (rows: readonly PaperRow[], code: PaperCode): PaperRow | undefined =>
  rows.find((one) => one.code === code);

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  caseId = (await police.post<{ caseId: string }>('/api/cases', OPENING)).body.caseId;
  const findings = { ...TO_JUDGE.findings, publicOrder: 'mediable' };
  await applied('police', 'triage', {
    data: { findings, route: 'police_mediation', track: 'A', reason: PUNISHED },
  });
  await applied('police', 'accept_public_order', { data: {} });
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  for (const { partyId } of body.parties)
    await applied('police', 'give_consent', {
      data: { stage: 'police_mediation', mode: 'in_person', told: true },
      onBehalfOf: { partyId, channel: 'oral_record' },
    });
  await applied('police', 'hold_session', {
    data: { outcome: 'no_agreement', mode: 'in_person', officers: 2, notes: SAID },
  });
  await applied('police', 'end_mediation', {
    data: { reason: 'too_far_apart', next: 'filing', notes: SAID },
  });
  await applied('police', 'submit_complaint', {
    data: WHOLE_COMPLAINT,
    onBehalfOf: { partyId: body.parties[0]?.partyId ?? '', channel: 'oral_record' },
  });
  const year = new Date().getFullYear();
  await applied('filing', 'register_case', {
    data: { courtCaseNumber: `（${year}）黑0811民初78号`, procedure: 'ordinary', next: 'trial' },
  });
  const parties = OPENING.parties.map((one, index) => (index === 0 ? { ...one, name: '张𠮷' } : one));
  rare = (await police.post<{ caseId: string }>('/api/cases', { ...OPENING, parties })).body.caseId;
});
afterAll(() => api.close());

describe('the list of papers', () => {
  test('says what each lacks and where to enter it', async () => {
    const rows = await papersOf('police');
    const registration = rowOf(rows, 'mediation_registration');
    expect(registration).toMatchObject({ standing: 'facts_missing', issued: true });
    expect(registration?.missing).toMatchObject([{ zh: '调解员', decision: 'assign_person' }]);
    expect(rowOf(rows, 'acceptance_notice')).toMatchObject({ standing: 'ready', issued: false });
    expect(rowOf(rows, 'summons')).toBeUndefined();
  });

  test.each([
    ['courtSupervisor', 403],
    ['otherStation', 404],
  ])('%s: %i', async (key, status) => {
    expect((await (await api.as(key)).get(`/api/cases/${caseId}/papers`)).status).toBe(status);
  });
});

describe('a paper', () => {
  test('is a PDF for who issues it, and the same bytes the next time', async () => {
    const notice = rowOf(await papersOf('filing'), 'acceptance_notice');
    if (notice === undefined) throw new Error('no notice');
    const [one, again] = [await ask('filing', address(notice)), await ask('clerk', address(notice))];
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(one.headers.get('content-disposition')).toMatch(
      /^inline; filename="JF-[\d-]+-acceptance_notice\.pdf"$/,
    );
    expect(one.headers.get('content-security-policy')).toContain('sandbox');
    expect(again.bytes).toEqual(one.bytes);
    expect(await textOf(one.bytes)).toContain('民初78号');
  });

  test('is a marked preview for others who read the case', async () => {
    const notice = rowOf(await papersOf('police'), 'acceptance_notice');
    if (notice === undefined) throw new Error('no notice');
    expect((await ask('police', address(notice))).status).toBe(403);
    const preview = await ask('police', address(notice, '&preview=1'));
    expect(preview.status).toBe(200);
    expect(await textOf(preview.bytes)).toContain('预览，不得作为文书使用');
  });

  test('that lacks a fact is not handed out, and its preview says what', async () => {
    const registration = rowOf(await papersOf('police'), 'mediation_registration');
    if (registration === undefined) throw new Error('no registration');
    const refused = await ask('police', address(registration));
    expect([refused.status, codeOf(refused.bytes)]).toEqual([422, 'facts_missing']);
    const preview = await ask('police', address(registration, '&preview=1'));
    expect(await textOf(preview.bytes)).toContain('待补：调解员');
  });

  test('names who conducted it, as the record has it', async () => {
    const record = rowOf(await papersOf('police'), 'mediation_record');
    if (record === undefined) throw new Error('no record');
    const { body } = await (await api.as('police')).get<{ name: string }>('/api/me');
    const printed = await textOf((await ask('police', address(record))).bytes);
    expect(printed).toContain(`主持人${body.name}`);
    expect(printed).toContain(SAID);
  });

  test('with a character that no font has is refused, and the character named', async () => {
    const [row] = await papersOf('police', rare);
    if (row === undefined) throw new Error('no paper');
    const refused = await ask('police', address(row), rare);
    expect(refused.status).toBe(422);
    expect(JSON.parse(new TextDecoder().decode(refused.bytes))).toMatchObject({
      code: 'characters_unprintable',
      params: { characters: '𠮷' },
    });
  });

  test.each([
    ['police', 'papers/no_such_paper', 404],
    ['police', 'papers/summons', 404],
    ['filing', 'papers/acceptance_notice?subject=somebody', 404],
    ['police', 'papers/acceptance_notice?preview=2', 400],
    ['otherStation', 'papers/file_cover', 404],
    ['courtSupervisor', 'papers/file_cover?preview=1', 403],
    ['courtSupervisor', 'file?preview=1', 403],
    ['judge', 'file', 403],
  ])('%s asks for %s: %i', async (key, path, status) => {
    expect((await ask(key, path)).status).toBe(status);
  });
});

describe.each(['judge', 'clerk', 'filing'])('behind the wall, the %s', (key) => {
  test('sees that the record of mediation is sealed, and nothing of public order', async () => {
    const rows = await papersOf(key);
    expect(rowOf(rows, 'mediation_record')).toMatchObject({ standing: 'sealed', missing: [] });
    expect(rows.filter(({ code }) => code === 'public_order_agreement')).toEqual([]);
    const record = rowOf(rows, 'mediation_record');
    const refused = await ask(
      key,
      address(record ?? { code: 'mediation_record', subject: '1' }, '&preview=1'),
    );
    expect([refused.status, codeOf(refused.bytes)]).toEqual([403, 'sealed_from_reader']);
  });

  test('reads nothing sealed in any paper, nor in the whole file', async () => {
    const open = (await papersOf(key)).filter(({ standing }) => standing !== 'sealed');
    expect(open.length).toBeGreaterThan(5);
    const paths = [...open.map((one) => address(one, '&preview=1')), 'file?preview=1'];
    for (const path of paths) {
      const { status, bytes } = await ask(key, path);
      expect(status, path).toBe(200);
      const text = await textOf(bytes);
      for (const word of ['八千元', '拘留', '治安']) expect(text, path).not.toContain(word);
    }
  });
});

test('the whole file has a cover, an index with pages, its papers in order, and says what it lacks', async () => {
  const { status, bytes } = await ask('police', 'file');
  expect(status).toBe(200);
  const { text } = await extractText(bytes.slice(), { mergePages: false });
  expect(text[0]).toContain('卷宗');
  const index = (text[1] ?? '').replaceAll(/[ \n]/g, '');
  expect(index).toContain('卷内目录');
  expect(index).toMatch(/1卷宗封面12人民调解申请书3/);
  expect(index).toContain('因缺少事项未入卷');
  expect(index).toContain('人民调解受理登记表');
  expect(text[2]).toContain('人民调解申请书');
});
