/** 改派: the tasks of an officer who is ill are found, ticked, previewed and given to a colleague, with what came of each. */
import { expect, it } from 'vitest';
import { interveneWords } from '../../web/src/words/intervene.ts';
import { tasksWords } from '../../web/src/words/tasks.ts';
import type { TaskWalk } from '../../demo/walker/task-walk.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { journeyWorld } from './support/disputes.ts';
import { contactAsked } from './support/task-page.ts';

const house = courtHouse();
const NOTE = '承办人病假，由同事代办';

interface Held {
  readonly caseId: string;
  readonly number: string;
  readonly task: TaskWalk;
}

/** A task that is in the hands of the station's officer. */
async function held(): Promise<Held> {
  const { walk, task } = await contactAsked();
  await task.act('accept', { by: 'police' });
  const { caseNumber } = (await walk.read()) as unknown as { readonly caseNumber: string };
  return { caseId: walk.caseId, number: caseNumber, task };
}

async function choose({ page }: Person, label: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.click();
  // A long list is searched; a short one cannot be typed into.
  if (await box.isEditable()) await box.fill(option);
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

const tick = async ({ page, lang }: Person, { number }: Held): Promise<void> => {
  const [before = ''] = interveneWords[lang].chooseTask.split('{{what}}');
  await page.getByRole('checkbox', { name: before.replace('{{number}}', number) }).check();
};

const movedIn = async (client: string, { caseId }: Held) => {
  const { body } = await (await (await journeyWorld()).as(client)).get<{
    items: { type: string; data: { personId?: string } }[];
  }>(`/api/cases/${caseId}/events?limit=200`);
  return body.items.filter(({ type }) => type === 'task_reassigned');
};

it.each(SIZES.map((how) => [inWords(how), how] as const))(
  'the chief gives the tasks of one who is ill to a colleague, %s',
  async (_words, how) => {
    const tasks = [await held(), await held()];
    const chief = await house.person('chief', how);
    const { page, lang } = chief;
    const t = interveneWords[lang];
    await chief.open('/tasks?view=unit');
    await choose(chief, tasksWords[lang].ofHolder, '李建国');
    await expect.poll(() => new URL(page.url()).searchParams.get('holder')).not.toBeNull();
    await page.getByRole('button', { name: t.chooseShown.split('{{count}}')[0] ?? '' }).click();
    await page.getByRole('button', { name: t.chooseNone }).click();
    for (const task of tasks) await tick(chief, task);
    await chief.stop('tasks, ticked');
    await page.getByRole('button', { name: t.openTasks.replace('{{count}}', '2') }).click();
    await choose(chief, t.toPerson, '徐亮');
    await choose(chief, t.moveReason, lang === 'zh' ? '休假' : 'leave');
    await page.getByLabel(t.note).fill(NOTE);
    await page.getByRole('button', { name: t.preview, exact: true }).click();
    await expect.poll(() => page.getByText(t.wouldMove, { exact: true }).count()).toBe(2);
    await chief.stop(
      'tasks, reassignment previewed',
      lang === 'zh' ? `reassigning-${how.phone === true ? 'phone' : 'desk'}` : undefined,
    );
    await page.getByRole('button', { name: t.apply.replace('{{count}}', '2') }).click();
    await expect.poll(() => page.getByText(`✓ ${t.applied}`).count()).toBe(2);
    // The list behind it is read again, and has them no more: what came of them stays.
    await expect.poll(() => page.locator('main').getByText(tasks[0]!.number).count()).toBe(0);
    expect(await page.getByText(`✓ ${t.applied}`).count()).toBe(2);
    await chief.stop('tasks, reassigned');
    for (const task of tasks) expect(await movedIn('chief', task)).toHaveLength(1);
  },
);

it('all tasks of one who is ill are chosen, those on the pages that follow too', async () => {
  for (let made = 0; made < 3; made += 1) await held();
  const chief = await house.person('chief');
  const { page } = chief;
  const t = interveneWords.zh;
  const pages: string[] = [];
  await page.route('**/api/tasks?*', async (asked) => {
    const url = new URL(asked.request().url());
    pages.push(url.search);
    url.searchParams.set('limit', '2');
    await asked.continue({ url: url.href });
  });
  await chief.open('/tasks?view=unit');
  await choose(chief, tasksWords.zh.ofHolder, '李建国');
  await expect
    .poll(() =>
      page
        .locator('main')
        .getByRole('checkbox', { name: /选择任务/u })
        .count(),
    )
    .toBe(2);
  pages.length = 0;
  await page.getByRole('button', { name: t.chooseAll }).click();
  // The button goes when everything is shown, and everything that can change hands is ticked.
  await expect.poll(() => page.getByRole('button', { name: t.chooseAll }).count()).toBe(0);
  const boxes = page.locator('main').getByRole('checkbox', { name: /选择任务/u });
  const movable = await boxes.and(page.locator(':enabled')).count();
  expect(movable).toBeGreaterThanOrEqual(3);
  expect(pages.length).toBeGreaterThan(0);
  await expect.poll(() => boxes.and(page.locator(':checked')).count()).toBe(movable);
  await page.getByRole('button', { name: t.openTasks.replace('{{count}}', `${movable}`) }).waitFor();
  await chief.stop('tasks, all chosen');
});

it('a browser that dies while it sends goes on afterwards, and no task is moved twice', async () => {
  const task = await held();
  const chief = await house.person('chief');
  const { page } = chief;
  const t = interveneWords.zh;
  chief.watch.expectNoLine();
  await chief.open('/tasks?view=unit');
  await tick(chief, task);
  await page.getByRole('button', { name: t.openTasks.replace('{{count}}', '1') }).click();
  await choose(chief, t.toPerson, '徐亮');
  await choose(chief, t.moveReason, '休假');
  await page.getByLabel(t.note).fill(NOTE);
  await page.getByRole('button', { name: t.preview, exact: true }).click();
  await page.getByText(t.wouldMove, { exact: true }).waitFor();
  // It arrives, and the answer does not.
  await page.route('**/api/interventions', async (sent) => {
    await sent.fetch();
    await sent.abort();
  });
  await page.getByRole('button', { name: t.apply.replace('{{count}}', '1') }).click();
  await expect.poll(async () => (await movedIn('chief', task)).length).toBe(1);
  await page.unroute('**/api/interventions');
  await page.reload();
  await page.getByText(t.unfinishedTasks.replace('{{count}}', '1')).waitFor();
  await chief.stop('tasks, reassignment unfinished');
  await page.getByRole('button', { name: t.resume, exact: true }).click();
  await page.getByRole('button', { name: t.goOn.replace('{{count}}', '1') }).click();
  await page.getByText(`✓ ${t.applied}`).waitFor();
  expect(await movedIn('chief', task)).toHaveLength(1);
});

it('the bureau moves a task to another station; an officer ticks none', async () => {
  const task = await held();
  const bureau = await house.person('policeBureau');
  const { page } = bureau;
  const t = interveneWords.zh;
  await bureau.open('/tasks?view=supervised');
  await choose(bureau, tasksWords.zh.ofHolder, '李建国');
  await tick(bureau, task);
  await bureau.stop('tasks, supervised');
  await page.getByRole('button', { name: t.openTasks.replace('{{count}}', '1') }).click();
  const unit = page.getByRole('combobox', { name: t.toUnit, exact: true });
  await unit.click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '派出所' }).last().click();
  await choose(bureau, t.moveReason, '就近办理');
  await page.getByLabel(t.note).fill('该地由邻所管辖');
  await page.getByRole('button', { name: t.preview, exact: true }).click();
  await page.getByRole('button', { name: t.apply.replace('{{count}}', '1') }).click();
  await page.getByText(`✓ ${t.applied}`).waitFor();
  expect(await movedIn('policeBureau', task)).toHaveLength(1);
  const officer = await house.person('police');
  await officer.open('/tasks?view=unit');
  await officer.page.locator('.ant-table-row').first().waitFor();
  expect(await officer.page.locator('main').getByRole('checkbox').count()).toBe(1);
});
