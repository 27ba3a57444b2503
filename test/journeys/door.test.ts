/** An officer at somebody's door: without a network, with a telephone that forgets, and with a court that moves on meanwhile. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { courtHouse, type Person } from './support/court-house.ts';
import {
  errand,
  fillAct,
  loseNetwork,
  officerWith,
  PATIENCE_MS,
  photograph,
  report,
  taskOf,
  waiting,
} from './support/errand.ts';
import { telephone } from './support/telephone.ts';

const house = courtHouse();

/** A machine that builds beside the journey takes its time. */
const PATIENT = { timeout: PATIENCE_MS };

const NOT_MET = { result: 'not_met', way: 'visit', note: '家中无人' };
const CONFIRMED = {
  result: { outcome: 'confirmed', address: '长青乡友谊路8号', warned: true },
  attempt: { result: 'done', way: 'visit', met: 'self' },
};

it('does a task without a network, with a photograph; a reload loses nothing, and it is sent once', async () => {
  const job = await errand('address_confirmation');
  const officer = await officerWith(house, job);
  const { page } = officer;
  await officer.stop('task', 'task-phone');
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/complete')) posts.push(request.url());
  });
  await loseNetwork(officer);
  // A cold start of the app, at the address of the task.
  await officer.open(job.path);
  await page.getByText('没有网络，以下是').waitFor();
  await page.getByRole('link', { name: '拨打 13845400002' }).waitFor();
  await fillAct(page, job, 'complete', CONFIRMED);
  const bytes = await photograph(3000, 2000);
  expect(bytes.length).toBeGreaterThan(2_000_000);
  await page
    .getByLabel('从相册或文件选择')
    .setInputFiles({ name: '送达地址确认书.jpg', mimeType: 'image/jpeg', buffer: bytes });
  await page.getByText('送达地址确认书.jpg').waitFor();
  await page.reload();
  // What was typed and photographed is there again.
  await page.getByText('已恢复').waitFor();
  await page.getByText('送达地址确认书.jpg').waitFor();
  await report(page);
  await waiting(page, 'waiting').waitFor();
  await officer.stop('task');
  await page.reload();
  await waiting(page, 'waiting').waitFor();
  expect(posts).toEqual([]);
  await officer.context.setOffline(false);
  await page.getByRole('region', { name: '本机待发' }).getByText('待法院审核').waitFor();
  expect(posts).toHaveLength(1);
  const { status, attempts } = await taskOf(job);
  expect([status, attempts.length]).toEqual(['completed', 1]);
  const [proof] = attempts[0]?.evidence ?? [];
  await checkPicture(officer, proof?.documentId ?? '');
});

/** What the court has is what was sent: upright and small. */
async function checkPicture({ context }: Person, documentId: string): Promise<void> {
  const address = `${inject('journeyPlatform').address}/api/documents/${documentId}`;
  const { sha256 } = (await (await context.request.get(`${address}/metadata`)).json()) as { sha256: string };
  const got = await (await context.request.get(address)).body();
  expect(createHash('sha256').update(got).digest('hex')).toBe(sha256);
  const { width, height, format } = await sharp(got).metadata();
  expect([width, height, format]).toEqual([2048, 1365, 'jpeg']);
}

it('two tabs record without a network and come back together: each act goes once, in order', async () => {
  const job = await errand('contact');
  const officer = await officerWith(house, job);
  const { page, context } = officer;
  await loseNetwork(officer);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [tab, note] of [
    [page, '第一次上门'],
    [other, '第二次上门'],
    [page, '第三次上门'],
  ] as const) {
    await fillAct(tab, job, 'attempt', { ...NOT_MET, note });
    await report(tab);
  }
  await expect.poll(() => waiting(other, 'waiting').count(), PATIENT).toBe(3);
  await context.setOffline(false);
  await expect.poll(() => waiting(page, 'sent').count(), PATIENT).toBe(4);
  const { attempts } = await taskOf(job);
  expect(attempts).toHaveLength(3);
});

it('the line breaks twice after the court has the act: sent again under the same key, in effect once', async () => {
  const job = await errand('contact');
  const officer = await officerWith(house, job);
  const { page, context, watch } = officer;
  watch.expectNoLine();
  const keys: string[] = [];
  await context.route('**/attempts', async (route) => {
    keys.push((await route.request().headerValue('idempotency-key')) ?? '');
    await route.fetch();
    await (keys.length < 3 ? route.abort('connectionreset') : route.continue());
  });
  await fillAct(page, job, 'attempt', NOT_MET);
  await report(page);
  for (const times of [1, 2]) {
    await expect.poll(() => keys.length, PATIENT).toBe(times);
    await waiting(page, 'waiting').waitFor();
    await page.getByRole('button', { name: '现在发送' }).click();
  }
  await expect.poll(() => waiting(page, 'sent').count(), PATIENT).toBe(2);
  expect(new Set(keys).size).toBe(1);
  expect((await taskOf(job)).attempts).toHaveLength(1);
});

it('the session ends at the door: sign in again, and what was recorded goes', async () => {
  const job = await errand('contact');
  const officer = await officerWith(house, job);
  const { page, context, words } = officer;
  await loseNetwork(officer);
  await fillAct(page, job, 'attempt', NOT_MET);
  await report(page);
  await context.clearCookies();
  await context.setOffline(false);
  await page.getByRole('dialog', { name: words.signIn.ended }).waitFor();
  await waiting(page, 'waiting').waitFor({ state: 'attached' });
  const { demo } = inject('journeyPlatform');
  await officer.signIn(demo.users['police']!.username, demo.password);
  await expect.poll(() => waiting(page, 'sent').count(), PATIENT).toBe(2);
  expect((await taskOf(job)).attempts).toHaveLength(1);
});

it('the court withdraws the task meanwhile: the reason is shown and the entry stays', async () => {
  const job = await errand('contact');
  const officer = await officerWith(house, job);
  const { page, context } = officer;
  await loseNetwork(officer);
  await fillAct(page, job, 'complete', { result: { outcome: 'unreachable' }, attempt: NOT_MET });
  await report(page);
  await job.walk.decide('withdraw_task', { task: job.task.taskId });
  await context.setOffline(false);
  await waiting(page, 'refused').waitFor();
  await page.getByText('上次未被接受：此项任务已撤回').waitFor();
  await page.getByText('说明：家中无人').waitFor();
  await officer.stop('task');
  await officer.open('/tasks');
  await waiting(page, 'refused').waitFor();
});

/** Name and password alone, without a server. */
async function openOffline({ page }: Person, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(inject('journeyPlatform').demo.users['police']!.username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '打开本机保存的内容' }).click();
}

it('another user of the same telephone sees nothing of it, and the first finds it again', async () => {
  const job = await errand('contact');
  const officer = await officerWith(house, job);
  const { page, words } = officer;
  await loseNetwork(officer);
  await fillAct(page, job, 'attempt', NOT_MET);
  await report(page);
  await officer.open('/tasks');
  await waiting(page, 'waiting').waitFor();
  await page.getByRole('button', { name: /^当前用户/ }).click();
  await page.getByRole('menuitem', { name: words.shell.signOut }).click();
  await page.getByText('本机还有 1 项未发送或者未完成的内容').last().waitFor();
  await officer.stop('sign-out');
  await page.getByRole('button', { name: '留在本机并退出' }).click();
  await page.getByRole('heading', { name: '没有网络' }).waitFor();
  await officer.stop('offline-start');
  const { demo } = inject('journeyPlatform');
  await openOffline(officer, 'not the password');
  await page.getByText('用户名或密码与本机保存的不符').waitFor();
  await openOffline(officer, demo.password);
  await page.getByRole('navigation', { name: words.shell.mainNavigation }).waitFor();
  await waiting(page, 'waiting').first().waitFor();
  await page.getByRole('button', { name: /^当前用户/ }).click();
  await page.getByRole('menuitem', { name: words.shell.signOut }).click();
  await page.getByRole('button', { name: '留在本机并退出' }).click();
  await page.getByRole('heading', { name: '没有网络' }).waitFor();
  // With a network again the session that was left without one is ended first.
  await officer.context.setOffline(false);
  await officer.signIn(demo.users['mediator']!.username, demo.password);
  await page.getByRole('navigation', { name: words.shell.mainNavigation }).waitFor();
  await officer.open('/device');
  await page.getByText('属于本机其他使用者').waitFor();
  expect(await page.getByText('家中无人').count()).toBe(0);
  await officer.stop('device', 'device-phone');
  await page.getByRole('button', { name: /^当前用户/ }).click();
  await page.getByRole('menuitem', { name: words.shell.signOut }).click();
  await officer.signIn(demo.users['police']!.username, demo.password);
  await page.getByRole('navigation', { name: words.shell.mainNavigation }).waitFor();
  await expect.poll(async () => (await taskOf(job)).attempts.length, PATIENT).toBe(1);
});

it('the browser is killed while it sends: the next start finds the act, and it is in effect once', async () => {
  const job = await errand('contact');
  const profile = mkdtempSync(join(tmpdir(), 'jingfa-telephone-'));
  try {
    const first = await telephone(profile);
    await first.page.goto(first.address + job.path);
    await first.signIn();
    await first.page.getByRole('button', { name: '接收任务' }).click();
    await first.page.getByText('已报送').first().waitFor();
    let sending = false;
    await first.context.route('**/attempts', async (route) => {
      // The court has it; its answer never comes.
      await route.fetch();
      sending = true;
    });
    await fillAct(first.page, job, 'attempt', NOT_MET);
    await report(first.page);
    await expect.poll(() => sending, PATIENT).toBe(true);
    first.kill();
    const second = await telephone(profile);
    await second.page.goto(second.address + job.path);
    await second.signIn();
    await expect.poll(() => waiting(second.page, 'sent').count(), PATIENT).toBe(2);
    await second.context.close();
    expect((await taskOf(job)).attempts).toHaveLength(1);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
