/** 放假安排: a notice, and how an administrator previews and publishes it. */
import { calendarWords } from '../../../web/src/words/calendar.ts';
import type { Person } from './court-house.ts';

const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';
export const line = (date: string, kind: string) => `${date},${kind},元旦,${SOURCE}`;
export const NOTICE = [
  '日期,类别,名称,来源',
  line('2027-01-01', '放假'),
  line('2027-01-02', '放假'),
  line('2027-01-03', '调休上班'),
].join('\n');

export const wordsOf = ({ lang }: Person) => calendarWords[lang];
export const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  Object.entries(params).reduce((told, [name, value]) => told.replace(`{{${name}}}`, String(value)), text);

export async function preview(admin: Person, text: string): Promise<void> {
  const { page } = admin;
  await page.getByLabel(wordsOf(admin).lines, { exact: true }).fill(text);
  await page.getByRole('button', { name: wordsOf(admin).preview, exact: true }).click();
}

/** Every open case was looked at. */
export const looked = ({ page, lang }: Person) =>
  page.getByText(lang === 'zh' ? /^已查看 \d+ 件/ : /^Looked at \d+ deadlines/).waitFor({ timeout: 60_000 });

export async function publish(admin: Person, button: string): Promise<string> {
  const { page } = admin;
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('button', { name: wordsOf(admin).yes, exact: true }).click();
  await page.waitForURL(/version=/);
  return new URL(page.url()).searchParams.get('version') ?? '';
}
