/** The worklist and the list of cases: what must I do next, and where is the dispute that somebody asks about? */
import { describe, expect, inject, it } from 'vitest';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { journeyWorld, noise, realDispute } from './support/disputes.ts';
import { tabTo } from './support/keyboard.ts';

const house = courtHouse();

describe('the worklist', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))('of an officer, %s', async (_words, how) => {
    const walk = await noise();
    const officer = await house.person('police', how);
    const { page } = officer;
    await officer.open('/worklist?tab=unit');
    await page.getByRole('heading', { level: 1, name: how.lang === 'zh' ? '待办' : 'To do' }).waitFor();
    const row = page
      .getByRole('row')
      .filter({ hasText: (await walk.read()).caseId === '' ? '' : '张建设' })
      .first();
    await row.waitFor();
    // What is to be done leads to where it is done, and an exercise is never mistaken for a real dispute.
    expect(await row.getByRole('link').first().getAttribute('href')).toMatch(/^\/(cases|tasks)\//);
    await page
      .getByText(how.lang === 'zh' ? '演练' : 'Exercise')
      .first()
      .waitFor();
    const size = how.phone === true ? 'phone' : 'desk';
    await officer.stop('worklist', how.lang === 'zh' ? `worklist-${size}` : undefined);
  });

  it('says why it is empty', async () => {
    const auditor = await house.person('auditor');
    await auditor.open('/worklist');
    await auditor.page.getByText('现在没有待您办理的事项').waitFor();
    await auditor.stop('worklist, empty');
  });

  it('keeps its filter in the address: back, reload and a sent link show the same', async () => {
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open('/worklist');
    await page.getByRole('tab', { name: /^未分配/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?tab=unassigned');
    await page.reload();
    await page.getByRole('tab', { name: /^未分配/, selected: true }).waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: /^待我办理/, selected: true }).waitFor();
  });

  it('is worked through by keys: down, and Enter opens', async () => {
    await noise();
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open('/worklist?tab=unit');
    await page.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/(cases|tasks)\/.+/);
  });

  it('shows what the keys are to one who presses "?"', async () => {
    const officer = await house.person('police');
    await officer.page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await officer.page.keyboard.press('?');
    await officer.page
      .getByRole('dialog')
      .getByText('下一行、上一行')
      .or(officer.page.getByRole('dialog').getByText('上一行、下一行'))
      .waitFor();
    await officer.stop('worklist, keys');
    await officer.page.keyboard.press('Escape');
    await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

describe('the list of cases', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))('%s', async (_words, how) => {
    await noise();
    const chief = await house.person('chief', how);
    await chief.open('/cases');
    await chief.page.getByRole('row').filter({ hasText: '张建设' }).first().waitFor();
    await chief.stop(
      'cases',
      how.lang === 'zh' ? `cases-${how.phone === true ? 'phone' : 'desk'}` : undefined,
    );
  });

  it('finds a dispute by a piece of a name, and puts no name into the address', async () => {
    await noise();
    const chief = await house.person('chief');
    const { page } = chief;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('红梅');
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: '李红梅' }).first().waitFor();
    expect(decodeURIComponent(page.url())).not.toContain('红梅');
    await chief.stop('cases, found');
  });

  it('finds one by its number, and opens it', async () => {
    const { caseNumber, caseId } = await realDispute('police');
    const chief = await house.person('chief');
    const { page } = chief;
    await page.getByRole('searchbox', { name: '查找', exact: true }).fill(caseNumber);
    await page.keyboard.press('Enter');
    const rows = page.getByRole('row').filter({ hasText: caseNumber });
    await rows.first().getByRole('link').first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/cases/${caseId}`);
  });

  it('says that nothing fits, and what to do', async () => {
    const chief = await house.person('chief');
    const { page } = chief;
    await page.getByRole('searchbox', { name: '查找', exact: true }).fill('没有这个人');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的案件').waitFor();
    await chief.stop('cases, nothing found');
  });

  it('leaves as a file only when the platform has noted it', async () => {
    await noise();
    const chief = await house.person('chief');
    const { page } = chief;
    await chief.open('/cases');
    const button = page.getByRole('button', { name: /^导出 XLSX/ });
    chief.watch.expectNoLine();
    await page.route('**/api/cases/exports', (call) => call.abort());
    const files: string[] = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    await button.click();
    await page.getByRole('alert').filter({ hasText: '没有导出' }).waitFor();
    expect(files).toEqual([]);
    await chief.stop('cases, not exported');
    await page.unroute('**/api/cases/exports');
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const supervisor = await house.person('supervisor');
    await supervisor.open('/admin?view=acts');
    await supervisor.page.getByRole('row').filter({ hasText: '导出案件列表' }).first().waitFor();
    await supervisor.stop('exports noted');
  });

  it('leaves whole, however little of it is shown', async () => {
    for (const _ of [1, 2, 3]) await noise();
    const chief = await house.person('chief');
    const { page } = chief;
    // As if the list were so long that its first page holds two of it.
    await page.route(/\/api\/cases\?.*limit=100/u, (call) =>
      call.continue({ url: call.request().url().replace('limit=100', 'limit=2') }),
    );
    await chief.open('/cases');
    await page.locator('.row-table').waitFor();
    const noted = page.waitForRequest('**/api/cases/exports');
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 XLSX', exact: true }).click(),
    ]);
    const { count } = (await noted).postDataJSON() as { readonly count: number };
    expect(count).toBeGreaterThan(2);
  });

  it('of another station is not there', async () => {
    const { caseNumber } = await realDispute('otherStation');
    const officer = await house.person('police');
    const { page } = officer;
    await page.getByRole('searchbox', { name: '查找', exact: true }).fill(caseNumber);
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的案件').waitFor();
  });
});

describe('the worklist narrowed', () => {
  it('by a piece of a name and a matter, without the name in the address, kept by name', async () => {
    await noise();
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open('/worklist?tab=unit');
    const find = page.getByRole('searchbox', { name: '在待办中查找' });
    await find.fill('张建设');
    await find.press('Enter');
    await page.getByRole('row').filter({ hasText: '张建设' }).first().waitFor();
    const stage = page.getByRole('combobox', { name: '阶段' });
    // Tab in an open list goes on and chooses nothing.
    await stage.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect.poll(() => stage.getAttribute('aria-expanded')).toBe('false');
    expect(new URL(page.url()).searchParams.get('stage')).toBeNull();
    await stage.click();
    await page.getByTitle('待法官接收', { exact: true }).click();
    await page.getByText('当前筛选下没有待办事项').waitFor();
    const address = new URL(page.url());
    expect([address.searchParams.get('stage'), address.searchParams.get('tab')]).toEqual([
      'awaiting_judge',
      'unit',
    ]);
    expect(decodeURIComponent(page.url())).not.toContain('张建设');
    await officer.stop('worklist, narrowed');
    await page.getByRole('button', { name: '常用筛选' }).click();
    await page.getByText('保存当前筛选…').click();
    await page.getByRole('dialog').getByLabel('名称').fill('待接收的');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByRole('row').filter({ hasText: '张建设' }).first().waitFor();
    await page.getByRole('button', { name: '常用筛选' }).click();
    await page.getByRole('menuitem', { name: '待接收的' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('stage')).toBe('awaiting_judge');
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain('张建设');
  });
});

describe('assigning from the worklist', () => {
  it('the chief gives two disputes to an officer, and each says what came of it', async () => {
    const [first, second] = [await noise(), await noise()];
    const chief = await house.person('chief');
    const { page } = chief;
    await chief.open('/worklist');
    await page.getByRole('tab', { name: /^未分配/ }).click();
    for (const walk of [first, second]) {
      const { caseNumber } = (
        await (
          await journeyWorld()
        )
          .as('chief')
          .then((one) => one.get<{ caseNumber: string }>(`/api/cases/${walk.caseId}`))
      ).body;
      await page
        .getByRole('checkbox', { name: `选择 ${caseNumber}` })
        .first()
        .check();
    }
    await page.getByRole('button', { name: '指定承办人（2）' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('可以指定').nth(1).waitFor();
    await sheet.getByLabel('承办身份').click();
    await page.getByTitle('承办民警').or(page.getByTitle(/民警/)).first().click();
    await sheet.getByLabel('人员').fill('李建国');
    await page.keyboard.press('Enter');
    await chief.stop('assign');
    await sheet.getByRole('button', { name: '确认指定' }).click();
    await sheet.getByText('✓ 已指定').nth(1).waitFor();
    expect((await first.read()).obligations.length).toBeGreaterThan(0);
  });
});

describe('where one may not go', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'an address that is none, %s',
    async (_words, how) => {
      const officer = await house.person('police', how);
      await officer.open('/no/such/place');
      await officer.page
        .getByText(how.lang === 'zh' ? '没有找到' : 'Not found')
        .first()
        .waitFor();
      await officer.stop('missing', how.lang === 'zh' && how.phone !== true ? 'missing-desk' : undefined);
      await officer.page.getByRole('link', { name: how.lang === 'zh' ? '回到首页' : 'To the start' }).click();
      await expect.poll(() => new URL(officer.page.url()).pathname).toMatch(/^\/(worklist|tasks)$/);
    },
  );

  it('without a session every address is the sign-in, and leads on to where one wanted to go', async () => {
    const visitor = await house.visitor();
    await visitor.open('/cases');
    const { demo } = inject('journeyPlatform');
    await visitor.signIn(demo.users['chief']!.username, demo.password);
    await visitor.page.getByRole('heading', { level: 1, name: '案件' }).waitFor();
    await tabTo(visitor.page, visitor.page.getByRole('searchbox', { name: '查找', exact: true }));
  });
});
