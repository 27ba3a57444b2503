/** Signing in, and what is kept of how one likes to read. */
import { describe, expect, inject, it } from 'vitest';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { journeyWorld } from './support/disputes.ts';

const house = courtHouse();

describe('signing in', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))('a police officer, %s', async (_words, how) => {
    const officer = await house.visitor(how);
    const { demo } = inject('journeyPlatform');
    await officer.stop('sign-in', how.lang === 'en' ? undefined : `sign-in-${how.phone ? 'phone' : 'desk'}`);
    await officer.signIn(demo.users['police']!.username, 'not the password');
    await officer.page.getByRole('alert').getByText(officer.words.signIn.wrong).waitFor();
    await officer.stop('sign-in');
    await officer.signIn(demo.users['police']!.username, demo.password);
    await officer.page.getByRole('navigation', { name: officer.words.shell.mainNavigation }).waitFor();
    // At a desk one decides, at a door one brings papers.
    await expect.poll(() => new URL(officer.page.url()).pathname).toBe(how.phone ? '/tasks' : '/worklist');
    await officer.stop(how.phone ? 'tasks' : 'worklist');
  });

  it('a president who tries the platform chooses a role instead of typing a user name', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await page.getByLabel('演示账号').click();
    await page.getByTitle(/^president · /).click();
    await page.getByLabel('密码', { exact: true }).fill(inject('journeyPlatform').demo.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.getByRole('button', { name: '当前用户: 刘振华' }).waitFor();
  });

  it('a new clerk, with the password that was handed over once, sets one of her own', async () => {
    const admin = await (await journeyWorld()).as('admin');
    const given = await admin.post<{ oneTimePassword: string; person: { id: string } }>('/api/people', {
      username: 'xinren',
      name: '新任书记员',
      roles: ['court_clerk'],
      unitId: 'court-230811',
    });
    expect(given.status).toBe(201);
    const clerk = await house.visitor({ phone: true });
    const { page } = clerk;
    await clerk.signIn('xinren', given.body.oneTimePassword);
    await page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
    await clerk.stop('first password');
    await page.goto(`${inject('journeyPlatform').address}/cases`);
    await page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
    await page.getByLabel('当前密码').fill(given.body.oneTimePassword);
    await page.getByLabel('新密码', { exact: true }).fill('Own-Pass-of-mine-48');
    await page.getByLabel('再输入一次新密码').fill('Own-Pass-of-mine-48');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    // She forgets it, and is given another while her page stands open.
    const again = await admin.post<{ oneTimePassword: string }>(
      `/api/people/${given.body.person.id}/password`,
      {},
    );
    await page.getByRole('link', { name: /^消息/ }).dispatchEvent('click');
    await page.getByRole('dialog', { name: clerk.words.signIn.ended }).waitFor();
    await clerk.signIn('xinren', again.body.oneTimePassword);
    await page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
  });

  it('nobody, with nothing entered: each field says what it waits for', async () => {
    const visitor = await house.visitor();
    await visitor.page.getByRole('button', { name: '登录' }).click();
    await visitor.page.getByText('请输入用户名').waitFor();
    await visitor.page.getByText('请输入密码').waitFor();
    await visitor.stop('sign-in');
  });
});

describe('what one likes to read', () => {
  it('language and large type are kept over a reload and a new sign-in', async () => {
    const clerk = await house.person('clerk');
    const { page } = clerk;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    await page.getByRole('button', { name: /^Signed in/ }).click();
    await page.getByRole('menuitem', { name: 'Large type' }).click();
    const size = () =>
      page.getByRole('button', { name: /^Signed in/ }).evaluate((one) => getComputedStyle(one).fontSize);
    await expect.poll(size).toBe('18px');
    await page.reload();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    expect(await size()).toBe('18px');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await clerk.stop('worklist');
  });

  it('dark by the system', async () => {
    const clerk = await house.person('clerk', { dark: true });
    await clerk.stop('worklist');
    const ground = await clerk.page.evaluate(
      () => getComputedStyle(document.querySelector('.ant-layout')!).backgroundColor,
    );
    expect(ground).toMatch(/^rgb\(([0-4]?\d), ([0-4]?\d), ([0-4]?\d)\)$/);
  });
});

it('axe finds a fault that is planted: text too pale, and a button without a name', async () => {
  const officer = await house.person('police');
  await officer.page.evaluate(() => {
    const pale = document.createElement('p');
    pale.textContent = '看不清';
    pale.style.cssText = 'color:#ccc;background:#fff';
    document.querySelector('#content')!.append(pale, document.createElement('button'));
  });
  await expect(officer.stop('planted')).rejects.toThrow(/button-name[\s\S]*color-contrast/);
});
