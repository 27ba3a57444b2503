/** 在线调解室: the host at the desk and two parties on their own devices meet by picture; a line is cut and a page closed, and the room heals (ADR 0041). */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { partyWords } from '../../web/src/words/party.ts';
import { bookingWords } from '../../web/src/words/bookings.ts';
import { roomWords } from '../../web/src/words/room.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { journeyWorld, mediating } from './support/disputes.ts';
import { enterDispute } from './support/party-door.ts';

const house = courtHouse({ cameras: true });
/** A legal day as long as a real one: the hour of a room does not pass while somebody is in it. */
const REAL_SPEED = { kind: 'drill', msPerDay: 86_400_000 } as const;
const SAID = '双方同意分两次付清，下周再谈日期。';
const NUMBERS = { applicant: '0001', respondent: '0002' } as const;

async function booked(walk: CaseWalk): Promise<string> {
  const day = await walk.today();
  const reply = await (await journeyWorld()).as('mediator').then((client) =>
    client.post<{ bookingId: string }>('/api/bookings', {
      caseId: walk.caseId,
      kind: 'mediation',
      mode: 'online',
      from: `${day}T00:00:00+08:00`,
      to: `${day}T23:59:00+08:00`,
      personIds: [],
    }),
  );
  expect(reply.status).toBe(201);
  return reply.body.bookingId;
}

async function partyAt(
  walk: CaseWalk,
  role: keyof typeof NUMBERS,
  how: Parameters<typeof house.visitor>[0],
): Promise<Person> {
  const client = await (await journeyWorld()).as('mediator');
  const path = `/api/cases/${walk.caseId}/parties/${await walk.party(role)}/code`;
  const { body } = await client.send<{ code: string }>('POST', path, {}, { key: randomUUID() });
  const person = await house.visitor(how);
  await person.open('/party');
  await enterDispute(person, body.code, NUMBERS[role]);
  return person;
}

const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true });
const tile = ({ page }: Person, who: string) => page.locator('.room-tile').filter({ hasText: who });

/** The picture moves: frames of the other side are drawn on this page. */
async function sees(person: Person, who: string): Promise<void> {
  const t = roomWords[person.lang];
  await tile(person, who).getByText(t.state_connected, { exact: true }).waitFor();
  const video = tile(person, who).locator('video');
  const frames = () =>
    video.evaluate((shown: HTMLVideoElement) => shown.getVideoPlaybackQuality().totalVideoFrames);
  const before = await frames();
  await expect.poll(frames, { timeout: 20_000 }).toBeGreaterThan(before);
}

async function goIn(person: Person): Promise<void> {
  const t = roomWords[person.lang];
  await person.page.getByRole('link', { name: t.join, exact: true }).click();
  await button(person, t.enter).waitFor();
  await person.stop('online room, the door');
  await button(person, t.enter).click();
  await person.page.getByText(t.waiting, { exact: true }).waitFor();
}

async function admit(host: Person, name: string): Promise<void> {
  const t = roomWords[host.lang];
  await button(host, t.admitWho.replace('{{who}}', name)).click();
  await tile(host, name).waitFor();
}

it('a host at the desk and a party on the telephone meet; nobody is seen before they are let in, and a lost line heals', async () => {
  const walk = await mediating(REAL_SPEED);
  const bookingId = await booked(walk);
  const host = await house.person('mediator', {});
  const t = roomWords.zh;
  await host.open(`/cases/${walk.caseId}?tab=bookings`);
  await host.page.getByRole('link', { name: bookingWords.zh.onlineRoom, exact: true }).click();
  await button(host, t.enter).waitFor();
  await host.stop('online room, the door of the host');
  await button(host, t.enter).click();
  await host.page.getByText(t.nobodyWaits, { exact: true }).waitFor();
  await host.stop('online room, nobody there');

  const one = await partyAt(walk, 'applicant', { phone: true });
  await one.page.getByText(t.own, { exact: true }).waitFor();
  await one.stop('own dispute, booked online');
  await goIn(one);
  await one.stop('online room, waiting');
  expect(await one.page.locator('.room-tile').count()).toBe(1);
  await button(host, t.admitWho.replace('{{who}}', '张建设')).waitFor();
  await host.stop('online room, somebody waits');
  await admit(host, '张建设');
  await sees(host, '张建设');
  await sees(one, t.host);

  await host.page.getByLabel(t.number, { exact: true }).fill('0454-8300000');
  await button(host, t.give).click();
  await one.page.getByText('0454-8300000').waitFor();

  await host.page.getByLabel(t.notesOf, { exact: true }).fill(SAID);
  await host.page.getByText(t.kept, { exact: true }).waitFor();

  const other = await partyAt(walk, 'respondent', { lang: 'en' });
  await goIn(other);
  await admit(host, '李红梅');
  const en = roomWords.en;
  await sees(host, '李红梅');
  await sees(one, t.respondent);
  await sees(other, en.applicant);
  expect(await other.page.locator('.room').textContent()).not.toContain('张建设');
  await host.stop('online room, three in it', 'online-room-desk');
  await one.stop('online room on the telephone', 'online-room-phone');
  await other.stop('online room in English');

  await button(one, t.turnOff.replace('{{what}}', t.microphone)).click();
  await tile(host, '张建设').getByText(t.soundOff, { exact: true }).waitFor();

  one.watch.expectNoLine();
  await one.context.setOffline(true);
  await one.page.getByText(t.lineLost, { exact: true }).waitFor();
  await tile(host, '张建设').getByText(t.state_lost, { exact: true }).waitFor();
  await one.stop('online room, the line is cut');
  await host.stop('online room, one is lost');
  await one.context.setOffline(false);
  await one.page.getByText(t.lineLost, { exact: true }).waitFor({ state: 'detached' });
  await sees(host, '张建设');
  await sees(one, t.host);

  // The page is gone with its connections: whoever was in is in again, and is not let in anew.
  await other.page.reload();
  await button(other, en.enter).click();
  await sees(other, en.host);
  await sees(host, '李红梅');

  await other.page.getByText(en.trouble, { exact: true }).click();
  await button(other, en.byTelephone).click();
  await tile(host, '李红梅').getByText(t.state_telephone, { exact: true }).waitFor();
  await other.stop('online room, by telephone');

  await button(one, t.leave).click();
  await one.page.getByText(t.left, { exact: true }).waitFor();
  await one.stop('online room, left');
  await tile(host, '张建设').waitFor({ state: 'detached' });
  await button(host, t.end).click();
  await button(host, t.yes).click();
  await other.page.getByText(en.ended, { exact: true }).waitFor();

  await host.page.getByText(t.ended, { exact: true }).waitFor();
  await button(host, t.enterAgain).click();
  await button(host, t.enter).click();
  await button(host, t.reopen).click();
  await button(host, t.end).waitFor();

  await expect.poll(() => host.page.getByLabel(t.notesOf, { exact: true }).inputValue()).toBe(SAID);
  const [download] = await Promise.all([
    host.page.waitForEvent('download'),
    button(host, t.download).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${(await walk.read()).caseNumber}.txt`);
  const [entered] = await Promise.all([
    host.context.waitForEvent('page'),
    host.page.getByRole('link', { name: t.enterNotes, exact: true }).click(),
  ]);
  await expect.poll(() => entered.locator('textarea').first().inputValue()).toBe(SAID);
  await entered.close();
  // What would be written on here would not be in the record.
  await host.page.getByText(t.notesElsewhere, { exact: true }).waitFor();
  expect(await host.page.getByLabel(t.notesOf, { exact: true }).isEditable()).toBe(false);

  const client = await (await journeyWorld()).as('mediator');
  const { body } = await client.get<{ items: { what: string; name: string; fault?: string }[] }>(
    `/api/bookings/${bookingId}/room/events`,
  );
  const kept = body.items.toReversed().map(({ name, what, fault }) => [name, what, fault]);
  for (const [name, ...what] of [
    ['张建设', 'asked', 'admitted', 'lost', 'came_back', 'left'],
    ['李红梅', 'asked', 'admitted', 'came_back', 'on_telephone'],
  ] as const)
    expect(kept.filter(([who]) => who === name).map(([, each]) => each)).toEqual(what);
  expect(kept.find(([, what]) => what === 'on_telephone')?.[2]).toBe('no_connection');
  await host.page.getByText('改用电话继续', { exact: false }).first().waitFor();
  await host.stop('online room, attendance');
});

it.each([
  { phone: false, lang: 'en' },
  { phone: true, lang: 'zh' },
] as const)('a room that is not held online, or that one may not see, says so ($lang)', async (how) => {
  const walk = await mediating(REAL_SPEED);
  const bookingId = await booked(walk);
  const stranger = await house.person('otherStation', how);
  stranger.watch.expectStatus(404);
  await stranger.open(`/bookings/${bookingId}/room`);
  await stranger.page.getByText(statesWords[how.lang].notFound).waitFor();
  await stranger.stop('online room of others');
  const visitor = await house.visitor(how);
  visitor.watch.expectStatus(401);
  await visitor.open(`/party/room/${bookingId}`);
  await visitor.page.getByLabel(partyWords[how.lang].code, { exact: true }).waitFor();
  await visitor.stop('online room without a code');
});
