/** Notices on their way out: each written once, kept when it cannot be handed over. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import {
  bounceMessages,
  type Notice,
  numberOfRecipient,
} from '../../../db/queries/notices/deliver-notices.ts';
import { listMessages } from '../../../db/queries/notices/list-messages.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { deliverOnce, keepDelivering } from '../../../worker/deliver-notices.ts';
import { fileChannel } from '../../../worker/notices/file-channel.ts';
import { type Platform, openPlatform } from './support/platform.ts';
import { openingRequest } from './support/record-requests.ts';

let platform: Platform;
let folder: string;
const logger = pino({ level: 'silent' });

beforeAll(async () => {
  platform = await openPlatform();
  folder = await mkdtemp(join(tmpdir(), 'jingfa-notices-'));
});
afterAll(async () => {
  await platform?.close();
  await rm(folder, { recursive: true, force: true });
});

async function tell(partyIds: readonly string[]): Promise<void> {
  const data = { to: ['judge'], partyIds, deadlineId: 'd1' };
  await recordInput(platform.worker, { ...openingRequest(), outbox: [{ kind: 'deadline_passed', data }] });
}

async function lines(of: string): Promise<Record<string, unknown>[]> {
  const files = await readdir(of);
  const texts = await Promise.all(files.map((file) => readFile(join(of, file), 'utf8')));
  return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line));
}

const deps = () => ({ db: platform.worker, logger });

it('writes each message once, by the way its recipient is reached, without a name', async () => {
  await tell(['p1']);
  expect(await deliverOnce({ ...deps(), outside: fileChannel(folder) })).toBe(2);
  expect(await deliverOnce({ ...deps(), outside: fileChannel(folder) })).toBe(0);
  const written = await lines(folder);
  expect(written.map(({ by, partyId, unitId }) => ({ by, partyId, unitId }))).toEqual(
    expect.arrayContaining([
      { by: 'sms', partyId: 'p1', unitId: undefined },
      { by: 'wecom', partyId: undefined, unitId: 'court-230811' },
    ]),
  );
  expect(written).toHaveLength(2);
  expect(JSON.stringify(written)).not.toMatch(/\p{Script=Han}/u);
});

it('keeps a message that could not be handed over, and the others go out', async () => {
  await tell(['p1', 'p2']);
  const sent: Notice[] = [];
  const outside = {
    send: async (notice: Notice) => {
      if (notice.partyId === 'p1') throw new Error('no answer');
      sent.push(notice);
      return undefined;
    },
  };
  await deliverOnce({ ...deps(), outside });
  expect(sent).toHaveLength(2);
  const left = sql`select party_id as "partyId", send_attempts as attempts from notices where sent_at is null`;
  expect(await platform.owner.rows(left)).toEqual([{ partyId: 'p1', attempts: 1 }]);
  await platform.owner.rows(sql`update notices set send_claimed_until = now() where sent_at is null`);
  const file = join(folder, 'not-a-folder');
  await writeFile(file, '');
  await deliverOnce({ ...deps(), outside: fileChannel(file) });
  expect(await platform.owner.rows(left)).toEqual([{ partyId: 'p1', attempts: 2 }]);
});

it('hears once of what did not arrive, and the unit that had it sent finds a notice', async () => {
  const data = { to: [], partyIds: ['p1'], unitId: 'court-230811' };
  const request = { ...openingRequest(), outbox: [{ kind: 'party_hearing_set', data }] };
  await recordInput(platform.worker, request);
  const own = await mkdtemp(join(folder, 'own-'));
  const outside = fileChannel(own);
  await deliverOnce({ ...deps(), outside });
  const [sent] = (await lines(own)).filter(({ kind }) => kind === 'party_hearing_set');
  await mkdir(join(own, 'bounced'));
  const told = `${JSON.stringify({ noticeId: sent?.['noticeId'], reason: 'unknown_number' })}\nnot a line\n`;
  const came = async (name: string) => {
    await writeFile(join(own, 'bounced', name), told);
    await deliverOnce({ ...deps(), outside });
  };
  await came('a.jsonl');
  await came('b.jsonl');
  expect((await readdir(join(own, 'bounced'))).toSorted()).toEqual(['a.jsonl.read', 'b.jsonl.read']);
  const items = await listMessages(platform.api, request.caseId);
  expect(items).toMatchObject([{ partyId: 'p1', bounce: 'unknown_number', late: false }]);
  const noticed = sql`select unit_id as unit, data ->> 'bounce' as bounce from notices
    where case_id = ${request.caseId}::uuid and kind = 'party_message_bounced'`;
  expect(await platform.owner.rows(noticed)).toEqual([{ unit: 'court-230811', bounce: 'unknown_number' }]);
});

it('refused at once, it is settled and told in one; its number is read as it goes, and none of an exercise', async () => {
  const request = openingRequest();
  const data = { to: [], partyIds: ['p1'], unitId: 'court-230811' };
  await recordInput(platform.worker, { ...request, outbox: [{ kind: 'party_hearing_set', data }] });
  const numbers: (string | undefined)[] = [];
  const outside = {
    send: async (notice: Notice) => {
      numbers.push(await numberOfRecipient(platform.worker, notice));
      return notice.partyId === undefined ? undefined : ('no_number' as const);
    },
  };
  await deliverOnce({ ...deps(), outside });
  const items = await listMessages(platform.api, request.caseId);
  expect(items).toMatchObject([{ partyId: 'p1', bounce: 'no_number', late: false }]);
  expect(numbers).not.toEqual([]);
  await deliverOnce({ ...deps(), outside });
  const told = sql`select count(*)::int as n from notices where case_id = ${request.caseId}::uuid and kind = 'party_message_bounced'`;
  expect(await platform.owner.rows(told)).toEqual([{ n: 1 }]);
  expect(
    await numberOfRecipient(platform.worker, { noticeId: '00000000-0000-4000-8000-000000000009' }),
  ).toBeUndefined();
});

it('a message that went to no party, or that nobody sent, does not come back', async () => {
  const unknown = { noticeId: '00000000-0000-4000-8000-000000000009', reason: 'refused' } as const;
  const toStaff = sql`select notice_id as "noticeId" from notices where party_id is null limit 1`;
  const [staff] = await platform.owner.rows<{ noticeId: string }>(toStaff);
  const both = [unknown, { noticeId: staff?.noticeId ?? '', reason: 'refused' as const }];
  expect(await bounceMessages(platform.worker, both)).toBe(0);
});

it('goes on until it is told to stop', async () => {
  const ended = new AbortController();
  const delivering = keepDelivering(deps(), ended.signal);
  await tell([]);
  const waiting = sql`select from outbox where delivered_at is null`;
  await expect.poll(() => platform.owner.rows(waiting), { timeout: 6000 }).toEqual([]);
  ended.abort();
  await delivering;
});
