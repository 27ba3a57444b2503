/** What would reach everybody else's disputes or stop their work, on a platform of its own: a holiday notice, a server that goes down. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyDuties } from '../../bench/web/many-duties.ts';
import { HttpClient } from '../../demo/client/http-client.ts';
import { World } from '../../demo/client/world.ts';
import type { How } from './support/browsers.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { errand, fillAct, report, taskOf, waiting } from './support/errand.ts';
import { filled, looked, NOTICE, preview, publish, wordsOf } from './support/notice.ts';
import { type Started, startOwn } from './support/own-start.ts';

const house = courtHouse();
const NOTE = '已电话联系双方，约定周五下午面谈';

let platform: Started;
beforeAll(async () => {
  platform = await startOwn();
}, 300_000);
afterAll(() => platform.stop());

/** Noise at night, as an officer of that station reports it. */
async function opened(key: string, more: object = {}): Promise<{ client: HttpClient; caseId: string }> {
  const { address, demo } = platform.run();
  const user = demo!.users[key]!;
  const client = new HttpClient(address);
  await client.signIn(user.username, demo!.password);
  const { status, body } = await client.post<{ caseId: string }>('/api/cases', {
    stationId: user.unit,
    source: 'walk_in',
    matter: 'adjacent_pollution',
    summary: '楼上夜间噪音，双方多次争吵',
    parties: [
      { role: 'applicant', kind: 'person', name: '张建设' },
      { role: 'respondent', kind: 'person', name: '李红梅' },
    ],
    ...more,
  });
  if (status !== 201) throw new Error(`not opened: ${status} ${JSON.stringify(body)}`);
  return { client, caseId: body.caseId };
}

async function atWork(key: string, how: How = {}): Promise<Person> {
  const { address, demo } = platform.run();
  const person = await house.visitor(how, key, address);
  await person.signIn(demo!.users[key]!.username, demo!.password);
  await person.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return person;
}

/** Sends again what had no answer, as often as the page asks for it; what was typed stands there all the time. */
async function untilTaken(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: '再次提交' });
  const done = page.getByRole('status').getByText('已作出：记录');
  await again.or(done).first().waitFor({ timeout: 60_000 });
  while (await again.isVisible()) {
    expect(await page.getByLabel('内容', { exact: true }).inputValue()).toBe(NOTE);
    await again.click();
    await again.or(done).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(500);
  }
  await done.waitFor();
}

async function notesOf(client: HttpClient, caseId: string): Promise<number> {
  const { body } = await client.get<{ items: { type: string }[] }>(`/api/cases/${caseId}/events?limit=200`);
  return body.items.filter(({ type }) => type === 'note_recorded').length;
}

it('a holiday notice is published while work goes on, reaches every open case, and is taken back', async () => {
  const { client, caseId } = await opened('police');
  const admin = await atWork('admin');
  const { page } = admin;
  const words = wordsOf(admin);
  await admin.open('/admin?view=calendar');
  await preview(admin, NOTICE);
  await looked(admin);
  await page.getByText(filled(words.changedDays, { count: '' }).slice(0, 5)).click();
  await admin.stop('calendar, preview');
  const version = await publish(admin, words.publish);
  // People go on working.
  const note = { type: 'record_note', data: { text: '放假安排发布后的记录' } };
  expect((await client.post(`/api/cases/${caseId}/decisions`, note)).status).toBe(200);
  await page.getByText('在办案件均已采用').waitFor({ timeout: 120_000 });
  await admin.stop('calendar, taken by every case');
  const { body } = await client.get<{ deadlines: { calendarVersion: string }[] }>(`/api/cases/${caseId}`);
  expect(body.deadlines.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: filled(words.reverseOf, { version }) }).click();
  await looked(admin);
  const back = page.waitForURL((url) => url.searchParams.get('version') !== version);
  await page.getByRole('button', { name: words.publishReverse, exact: true }).click();
  await page.getByRole('button', { name: words.yes, exact: true }).click();
  await back;
  await page.getByText('在办案件均已采用').waitFor({ timeout: 120_000 });
  await page.getByText(filled(words.reversesOf, { version })).waitFor();
});

it('what was typed stays, the page says so, and it is sent once when the server is back', async () => {
  const { client, caseId } = await opened('police', { clock: { kind: 'drill', msPerDay: 600_000 } });
  const officer = await atWork('police');
  officer.watch.expectNoLine();
  const { page } = officer;
  await page.goto(`${platform.run().address}/cases/${caseId}/decide/record_note`);
  await page.getByLabel('内容', { exact: true }).fill(NOTE);
  // The supervisor starts it again; until it answers there is no server.
  process.kill(platform.run().pids.api, 'SIGKILL');
  await page.getByRole('button', { name: '确认记录' }).click();
  await untilTaken(page);
  expect(await notesOf(client, caseId)).toBe(1);
});

it('the platform is stopped while a decision and a task are sent, and started again: each is there once', async () => {
  const { address, demo } = platform.run();
  const world = await World.enter({ address, password: demo!.password, users: demo!.users });
  const job = await errand('contact', world);
  const officer = await atWork('police', { phone: true, offline: true });
  await officer.page.goto(address + job.path);
  await officer.page.getByRole('button', { name: '接收任务' }).click();
  await waiting(officer.page, 'sent').waitFor();
  await fillAct(officer.page, job, 'attempt', { result: 'not_met', way: 'visit', note: '家中无人' });
  const chief = await atWork('chief');
  await chief.page.goto(`${address}/cases/${job.walk.caseId}/decide/record_note`);
  await chief.page.getByLabel('内容', { exact: true }).fill(NOTE);
  for (const { watch } of [officer, chief]) watch.expectNoLine();
  const down = platform.goDown();
  await Promise.all([chief.page.getByRole('button', { name: '确认记录' }).click(), report(officer.page)]);
  await down;
  await platform.comeBack();
  await untilTaken(chief.page);
  const sendNow = officer.page.getByRole('button', { name: '现在发送' });
  await sendNow.or(waiting(officer.page, 'sent').nth(1)).first().waitFor();
  if (await sendNow.isVisible()) await sendNow.click();
  await expect.poll(() => waiting(officer.page, 'sent').count(), { timeout: 60_000 }).toBe(2);
  expect((await taskOf(job)).attempts).toHaveLength(1);
  expect(await notesOf(await world.as('chief'), job.walk.caseId)).toBe(1);
}, 240_000);

it('ten thousand duties: the first stand at once, more come when asked for, none moves under the eye', async () => {
  const { caseId } = await opened('otherStation');
  await copyDuties({ databaseUrl: platform.run().databaseUrl, caseId, copies: 10_000 });
  const officer = await atWork('otherStation');
  const { page } = officer;
  const began = Date.now();
  await page.goto(`${platform.run().address}/worklist?tab=unit`);
  await page.getByText('已显示 100 条').waitFor();
  expect(Date.now() - began).toBeLessThan(10_000);
  await page.getByRole('heading', { name: /^已超期 ■/ }).waitFor();
  await officer.stop('worklist, long');
  const first = page.getByRole('row').nth(1);
  const before = await first.innerText();
  await opened('otherStation');
  await page.getByRole('button', { name: '显示变化' }).waitFor();
  expect(await first.innerText()).toBe(before);
  await page.getByRole('button', { name: '再显示一些' }).click();
  // A new one has pushed one of the first page to the second, where it is not shown twice.
  await page.getByText(/^已显示 (199|200|201) 条$/).waitFor();
});
