/** 打印: a case with its history, a task, the record of registration and the worklist, as they come on paper. */
import { expect, it } from 'vitest';
import { TaskWalk } from '../../demo/walker/task-walk.ts';
import { inspectorWords } from '../../web/src/words/inspector.ts';
import { supervisionWords } from '../../web/src/words/supervision.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { mediating, noise } from './support/disputes.ts';
import { inspect } from './support/inspecting.ts';
import { inTrial } from './support/task-kinds.ts';

const house = courtHouse();
const words = supervisionWords.zh;

/** The page is put on paper; what is left of it there can be read, and nothing of it asks to be pressed. */
async function printed({ page }: Person): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const pressed = page.locator('button, input, textarea, nav, [role="tab"]').filter({ visible: true });
  expect(await pressed.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/gu);
  expect(pages?.length).toBeGreaterThanOrEqual(1);
}

it('a case has its whole history, in black on white though the screen is dark', async () => {
  const walk = await mediating();
  const officer = await house.person('police', { dark: true });
  const { page } = officer;
  await officer.open(`/cases/${walk.caseId}`);
  await page.getByRole('heading', { name: '经过' }).waitFor();
  const first = page.getByText(/登记纠纷（来源：当事人到所）/u);
  await page
    .getByText(/同意“派出所调解”/u)
    .first()
    .waitFor();
  // Its chapter is folded on the screen.
  expect(await first.filter({ visible: true }).count()).toBe(0);
  await printed(officer);
  await first.waitFor();
  const colour = await first.evaluate((one) => getComputedStyle(one).color);
  expect(colour).toMatch(/^rgba?\(0, 0, 0/u);
});

it('a task has whom to call, and what counts as served', async () => {
  const walk = await inTrial();
  const task = await TaskWalk.issue(walk, 'service');
  const officer = await house.person('police');
  await officer.open(`/tasks/${task.taskId}`);
  await officer.page.getByRole('heading', { name: '什么算送达' }).waitFor();
  await printed(officer);
  await officer.page.getByText('13845400002').waitFor();
  await officer.page.getByText(/邀请基层组织或者所在单位的代表到场/u).waitFor();
});

it('the record of registration is a form to be signed, and says who was asked', async () => {
  const walk = await noise();
  const officer = await house.person('police');
  await officer.open(`/intake?opened=${walk.caseId}`);
  await officer.page.getByRole('heading', { level: 1, name: /^已登记/u }).waitFor();
  await printed(officer);
  await officer.page.getByRole('heading', { level: 1, name: /^纠纷登记表 YL-/u }).waitFor();
  await officer.page.getByText('张建设：尚未征询').waitFor();
  await officer.page.getByText('被申请人签名：').waitFor();
  expect(await officer.page.getByText('宣读：').filter({ visible: true }).count()).toBe(0);
});

it('the worklist has its rows', async () => {
  await noise();
  const officer = await house.person('police');
  await officer.page.getByText('审查受理并分流').first().waitFor();
  await printed(officer);
  await officer.page.getByText('审查受理并分流').first().waitFor();
});

it('the landing of supervisors has its figures and tables, and nothing to press', async () => {
  const supervisor = await house.person('supervisor');
  const { page } = supervisor;
  await supervisor.open('/supervision');
  for (const what of [words.ahead, words.stages, words.trends])
    await page.getByRole('table', { name: words.table.replace('{{what}}', what) }).waitFor();
  await printed(supervisor);
  await page.locator('.tile').first().waitFor();
  // No wider than the paper.
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

it('the inspector has its lanes, the lists of clocks and duties laid open, and the whole record', async () => {
  const walk = await mediating();
  const reader = await house.person('policeBureau');
  const { page } = reader;
  await inspect(reader, walk.caseId);
  await printed(reader);
  await page.locator('.lane-bar').first().waitFor();
  await page.getByRole('columnheader', { name: inspectorWords.zh.courseOf }).waitFor();
  const { seq } = (await walk.read()) as unknown as { readonly seq: number };
  await expect.poll(() => page.locator('.record-paper .entry').count()).toBeGreaterThanOrEqual(seq);
});
