/** 放假安排: an administrator enters a notice, sees what it would move, publishes it while a dispute is worked on, and takes it back. */
import { describe, expect, it } from 'vitest';
import { calendarWords } from '../../web/src/words/calendar.ts';
import { courtHouse, inWords, type Person } from './support/court-house.ts';
import { journeyWorld, realDispute } from './support/disputes.ts';

const house = courtHouse();
const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';
const line = (date: string, kind: string) => `${date},${kind},元旦,${SOURCE}`;
const NOTICE = [
  '日期,类别,名称,来源',
  line('2027-01-01', '放假'),
  line('2027-01-02', '放假'),
  line('2027-01-03', '调休上班'),
].join('\n');

const wordsOf = ({ lang }: Person) => calendarWords[lang];
const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  Object.entries(params).reduce((told, [name, value]) => told.replace(`{{${name}}}`, String(value)), text);

async function preview(admin: Person, text: string): Promise<void> {
  const { page } = admin;
  await page.getByLabel(wordsOf(admin).lines, { exact: true }).fill(text);
  await page.getByRole('button', { name: wordsOf(admin).preview, exact: true }).click();
}

/** Every open case was looked at. */
const looked = ({ page, lang }: Person) =>
  page.getByText(lang === 'zh' ? /^已查看 \d+ 件/ : /^Looked at \d+ deadlines/).waitFor({ timeout: 60_000 });

async function publish(admin: Person, button: string): Promise<string> {
  const { page } = admin;
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('button', { name: wordsOf(admin).yes, exact: true }).click();
  await page.waitForURL(/version=/);
  return new URL(page.url()).searchParams.get('version') ?? '';
}

describe('a holiday notice', () => {
  it('is refused with its lines, previewed, published while work goes on, and taken back', async () => {
    const officer = await (await journeyWorld()).as('police');
    const { caseId } = await realDispute('police');
    const admin = await house.person('admin');
    const { page } = admin;
    const words = wordsOf(admin);
    await admin.open('/admin?view=calendar');
    await page.getByRole('heading', { name: words.history }).waitFor();
    await admin.stop('calendar');

    await preview(admin, `${NOTICE}\n${line('2027-02-30', '放假')}`);
    await page.getByText(filled(words.cannot, { count: 1 })).waitFor();
    await admin.stop('calendar, faults of a notice');

    await preview(admin, NOTICE);
    await looked(admin);
    await page.getByText(filled(words.changedDays, { count: '' }).slice(0, 5)).click();
    await admin.stop('calendar, preview');
    const version = await publish(admin, words.publish);
    // People go on working.
    const note = { type: 'record_note', data: { text: '放假安排发布后的记录' } };
    expect((await officer.post(`/api/cases/${caseId}/decisions`, note)).status).toBe(200);
    await page.getByText('在办案件均已采用').waitFor({ timeout: 120_000 });
    await admin.stop('calendar, taken by every case');
    const { body } = await officer.get<{ deadlines: { calendarVersion: string; dueDate: string }[] }>(
      `/api/cases/${caseId}`,
    );
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
