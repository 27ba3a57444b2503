/** 放假安排: an administrator enters a notice and sees what it would move; what its publication does is in own-platform.test.ts. */
import { describe, expect, it } from 'vitest';
import { courtHouse, inWords } from './support/court-house.ts';
import { filled, line, looked, NOTICE, preview, wordsOf } from './support/notice.ts';

const house = courtHouse();

describe('a holiday notice', () => {
  it('is refused with its lines', async () => {
    const admin = await house.person('admin');
    const { page } = admin;
    const words = wordsOf(admin);
    await admin.open('/admin?view=calendar');
    await page.getByRole('heading', { name: words.history }).waitFor();
    await admin.stop('calendar');
    await preview(admin, `${NOTICE}\n${line('2027-02-30', '放假')}`);
    await page.getByText(filled(words.cannot, { count: 1 })).waitFor();
    await admin.stop('calendar, faults of a notice');
  });

  it.each([
    { phone: false, lang: 'en' },
    { phone: true, lang: 'zh' },
    { phone: true, lang: 'en' },
  ] as const)('is previewed $lang phone $phone, and nothing of it is written', async (how) => {
    const admin = await house.person('admin', how);
    await admin.open('/admin?view=calendar');
    await preview(admin, NOTICE);
    await looked(admin);
    await admin.stop(`calendar, preview ${inWords(how)}`);
  });

  it('is looked at by a supervisor, who cannot publish, and not by an officer', async () => {
    const supervisor = await house.person('supervisor');
    await supervisor.open('/admin?view=calendar');
    await supervisor.page.getByRole('heading', { name: wordsOf(supervisor).history }).waitFor();
    expect(await supervisor.page.getByLabel(wordsOf(supervisor).lines).count()).toBe(0);
    const officer = await house.person('police');
    await officer.open('/admin?view=calendar');
    await officer.page.locator('.nothing-here').waitFor();
  });
});
