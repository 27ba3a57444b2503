/** A device that several people use, in several tabs: what each of them is told, keeps, and never sees of the others. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { courtHouse, type Person } from './support/court-house.ts';
import { realDispute } from './support/disputes.ts';

const house = courtHouse();

/** As over plain HTTP: the browser seals nothing. */
async function withoutVault(key: string): Promise<Person> {
  const person = await house.visitor({}, key);
  const { demo } = inject('journeyPlatform');
  await person.context.addInitScript(() =>
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }),
  );
  await person.page.reload();
  await person.signIn(demo.users[key]!.username, demo.password);
  await person.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return person;
}

/** The session ends somewhere else, and this page hears of it from the API alone. */
async function endSession({ context }: Person): Promise<void> {
  const { address } = inject('journeyPlatform');
  const answer = await context.request.post(`${address}/api/auth/sign-out`, {
    data: {},
    headers: { origin: address },
  });
  expect(answer.status()).toBe(200);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^当前用户/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
}

const changes = (page: Page) => page.getByRole('button', { name: '显示变化' });

it('the night passes over an open worklist: it says so, and after the sign-in other people’s work arrives again', async () => {
  const officer = await house.person('police');
  const { page, words } = officer;
  await officer.open('/worklist?tab=unit');
  await page.getByRole('row').nth(1).waitFor();
  await endSession(officer);
  // The server closes the stream with the next change that it tells.
  await realDispute('police');
  await page.getByRole('dialog', { name: words.signIn.ended }).waitFor();
  const { demo } = inject('journeyPlatform');
  await officer.signIn(demo.users['police']!.username, demo.password);
  await changes(page).click();
  await changes(page).waitFor({ state: 'detached' });
  await realDispute('police');
  await changes(page).waitFor();
});

it('another account signs in over an ended session: every tab is the other’s, also where nothing can be sealed', async () => {
  const first = await withoutVault('police');
  const { page, context, words } = first;
  const other = await context.newPage();
  await other.goto(`${inject('journeyPlatform').address}/cases`);
  await other.getByRole('button', { name: /^当前用户/ }).waitFor();
  await context.clearCookies();
  // The page may have heard of it by itself: then the dialog lies over the link already.
  await page.getByRole('link', { name: '案件' }).first().dispatchEvent('click');
  await page.getByRole('dialog', { name: words.signIn.ended }).waitFor();
  const { demo } = inject('journeyPlatform');
  await first.signIn(demo.users['president']!.username, demo.password);
  for (const tab of [page, other]) await tab.getByRole('button', { name: '当前用户: 刘振华' }).waitFor();
});

it('nothing can be sealed: closing the page and signing out ask before what was typed is lost', async () => {
  const clerk = await withoutVault('police');
  const { page } = clerk;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await clerk.open('/intake');
  await page.getByLabel('纠纷概况').click();
  await page.keyboard.type('两家为排水口');
  await page.getByText('只在本页').first().waitFor();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await page.getByLabel('纠纷概况').inputValue()).toBe('两家为排水口');
  await signOut(page);
  await page.getByText('有 1 项填写的内容没有保存').last().waitFor();
  await clerk.stop('sign-out');
  await page.getByRole('button', { name: '放弃并退出' }).click();
  await page.getByLabel('用户名').waitFor();
  expect(asked).toHaveLength(1);
});

it('saved filters are their person’s: sealed, there again after a sign-out, and shown to nobody else', async () => {
  const officer = await house.person('police');
  const { page } = officer;
  const { demo } = inject('journeyPlatform');
  await officer.open('/cases?overdue=true');
  await page.getByRole('button', { name: '常用筛选 ▾' }).click();
  await page.getByText('保存当前筛选…').click();
  await page.getByLabel('名称').fill('张建设的案件');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await page.getByRole('button', { name: '张建设的案件 ▾' }).waitFor();
  await signOut(page);
  await officer.signIn(demo.users['mediator']!.username, demo.password);
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await officer.open('/cases?overdue=true');
  await page.getByRole('button', { name: '常用筛选 ▾' }).waitFor();
  await signOut(page);
  await officer.signIn(demo.users['police']!.username, demo.password);
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await officer.open('/cases?overdue=true');
  await page.getByRole('button', { name: '张建设的案件 ▾' }).waitFor();
});
