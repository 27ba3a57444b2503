/** 人员与单位: an office is read in from a file, its passwords are handed over once, and nobody's work is let go by a slip. */
import { describe, expect, it } from 'vitest';
import { adminWords } from '../../web/src/words/admin.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { courtHouse } from './support/court-house.ts';
import { journeyWorld } from './support/disputes.ts';

const house = courtHouse();
const words = adminWords.zh;
const PEOPLE = [
  '姓名,用户名,角色,单位',
  '甲民警,jiamj,民警,station-230811200',
  '乙民警,yimj,民警,station-230811200',
].join('\n');

describe('a file of people', () => {
  it('whose answer is lost: nobody is without a password, and nobody is there twice', async () => {
    const admin = await house.person('admin');
    const { page } = admin;
    admin.watch.expectNoLine();
    await admin.open('/admin?view=import');
    let lost = false;
    await page.route('**/api/people/import', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '人员.csv', mimeType: 'text/csv', buffer: Buffer.from(PEOPLE) });
    const write = page.getByRole('button', { name: words.importWrite, exact: true });
    await write.click();
    await page.getByRole('alert').first().waitFor();
    await write.click();
    await page.getByText(words.passwordsLost.replace('{{count}}', '2')).waitFor();
    await admin.stop('import, passwords lost');
    expect(await page.getByRole('button', { name: words.print }).isDisabled()).toBe(true);
    // Where giving is refused on the way, the page says why, and another press goes on with those who still have none.
    let refuse = true;
    await page.route('**/password', async (route) => {
      if (!refuse) return route.continue();
      refuse = false;
      await route.abort();
    });
    await page.getByRole('button', { name: words.giveLost }).click();
    await page.getByText(statesWords.zh.noAnswer).waitFor();
    await page.getByRole('button', { name: words.giveLost }).click();
    await expect.poll(() => page.getByRole('button', { name: words.print }).isEnabled()).toBe(true);
    const cells = await page.getByRole('row').filter({ hasText: 'yimj' }).getByRole('cell').allTextContents();
    const clerk = await house.visitor();
    await clerk.signIn('yimj', cells.at(-1) ?? '');
    await clerk.page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
    const { body } = await (await (await journeyWorld()).as('admin')).get<{ items: { username: string }[] }>(
      '/api/people?q=yimj',
    );
    expect(body.items.map(({ username }) => username)).toEqual(['yimj']);
  });
});

describe('what somebody holds', () => {
  it('is neither handed over to nobody nor returned without being asked', async () => {
    const chief = await house.person('chief');
    const { page } = chief;
    const id = await (await journeyWorld()).personId('police');
    let sent = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/hand-over')) sent += 1;
    });
    await chief.open(`/admin?person=${id}`);
    await page.getByRole('button', { name: words.handOver, exact: true }).click();
    await page.getByText(words.handOverWhom).waitFor();
    await chief.stop('what somebody holds');
    const back = page.getByRole('button', { name: words.returnAll });
    if (await back.isEnabled()) {
      await back.click();
      await page.getByRole('button', { name: words.no, exact: true }).last().click();
    }
    expect(sent).toBe(0);
  });
});
