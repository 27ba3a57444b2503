/** 案件页: where does it stand, what can I do, and what happens if nobody acts? */
import { describe, expect, it } from 'vitest';
import { caseWords } from '../../web/src/words/case.ts';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { mediating, noise } from './support/disputes.ts';
import { press } from './support/keyboard.ts';

const house = courtHouse();

describe('the page of a case', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'tells duties, decisions and what is to come, %s',
    async (_words, how) => {
      const { caseId } = await mediating();
      const officer = await house.person('police', how);
      const { page, lang } = officer;
      const words = caseWords[lang];
      const size = how.phone === true ? 'phone' : 'desk';
      await officer.open(`/cases/${caseId}`);
      await page.getByRole('heading', { name: words.duties }).waitFor();
      await page.getByRole('heading', { name: words.openDecisions }).waitFor();
      await page.getByRole('heading', { name: words.forecast }).waitFor();
      // Whom what happens by itself is told.
      await page
        .getByText(words.forecastTold.split('{{who}}')[0] ?? '')
        .first()
        .waitFor();
      await officer.stop('case', lang === 'zh' ? `case-${size}` : undefined);
      for (const [tab, name] of [
        ['clocks', words.clocks],
        ['tasks', words.tasks],
        ['papers', words.papers],
        ['people', words.people],
      ] as const) {
        await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
        await expect.poll(() => new URL(page.url()).searchParams.get('tab')).toBe(tab);
        await officer.stop(`case, ${tab}`, lang === 'zh' && tab === 'clocks' ? `clocks-${size}` : undefined);
      }
    },
  );

  it('leads by keyboard to a decision, and shows it in the story afterwards', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open(`/cases/${caseId}`);
    await press(page, page.getByRole('link', { name: '记录', exact: true }).first());
    await page.getByRole('heading', { level: 1, name: '记录' }).waitFor();
    await page.getByLabel('内容', { exact: true }).fill('已电话联系双方');
    await page.getByRole('button', { name: '确认记录' }).click();
    await page.getByRole('link', { name: '回到案件' }).click();
    await page.getByText('已电话联系双方').first().waitFor();
  });

  it('shows by itself what somebody else decides', async () => {
    const walk = await mediating();
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open(`/cases/${walk.caseId}`);
    await page.getByRole('heading', { name: '应当办理' }).waitFor();
    const before = await page.getByText(/调解/).count();
    await walk.decide('hold_session', { by: 'mediator' });
    await expect.poll(() => page.getByText(/调解/).count()).not.toBe(before);
  });

  it('shows who else has it open', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    const chief = await house.person('chief');
    await officer.open(`/cases/${caseId}`);
    await chief.open(`/cases/${caseId}`);
    await officer.page.getByText(/也在看这件案：.*王志强/).waitFor();
    await officer.stop('case, two at once');
  });

  it('of another station is not there, and says no more than that', async () => {
    const { caseId } = await noise();
    const stranger = await house.person('otherStation');
    await stranger.open(`/cases/${caseId}`);
    await stranger.page.getByText('没有找到，或者不在您的权限范围内').waitFor();
    await stranger.stop('case, foreign');
    expect(await stranger.page.locator('body').innerText()).not.toContain('张建设');
  });

  it('dark, in large type: everything can still be read', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police', { dark: true });
    await officer.page.getByRole('button', { name: /^当前用户/ }).click();
    await officer.page.getByRole('menuitem', { name: '大字' }).click();
    await officer.open(`/cases/${caseId}`);
    await officer.page.getByRole('heading', { name: '应当办理' }).waitFor();
    await officer.stop('case, dark and large', 'case-dark-desk');
  });
});

describe('places that everybody has', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'messages and oneself, %s',
    async (_words, how) => {
      const officer = await house.person('police', how);
      for (const place of ['/notices', '/me', '/device']) {
        await officer.open(place);
        await officer.page.getByRole('heading', { level: 1 }).waitFor();
        await officer.stop(place.slice(1));
      }
    },
  );

  it('people and units, for an administrator', async () => {
    const admin = await house.person('admin');
    await admin.open('/admin');
    await admin.page.getByRole('heading', { level: 1 }).waitFor();
    await admin.stop('admin', 'admin-desk');
  });
});
