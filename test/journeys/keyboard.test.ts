/** Ten main flows by somebody who has no mouse: where anything points or touches, the journey fails. */
import { expect, inject, it } from 'vitest';
import { HttpClient } from '../../demo/client/http-client.ts';
import { intakeWords as intake } from '../../web/src/words/intake.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { journeyWorld, mediating, noise, realDispute } from './support/disputes.ts';
import { fillFields } from './support/fill-form.ts';
import { press, tabTo, withoutMouse } from './support/keyboard.ts';
import { contactAsked, TaskPage } from './support/task-page.ts';

const house = courtHouse();
/** Rows of a list that others fill as well. */
const MOST_ROWS = 100;

/** A demonstration user without a mouse, at an address. */
async function at(key: string, path: string): Promise<{ person: Person; rested: () => void }> {
  const person = await house.person(key);
  const rested = await withoutMouse(person);
  await person.open(path);
  return { person, rested };
}

const example = async (type: string, leadsTo?: string) =>
  (await journeyWorld())
    .decision(type)
    .examples.find((one) => leadsTo === undefined || one.leadsTo === leadsTo)!.data;

/** Goes down row by row until the focus is in the one with this text. */
async function downTo({ page }: Person, text: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: text }).first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('[role=row]')?.textContent ?? '');
  for (let presses = 0; presses < MOST_ROWS; presses += 1) {
    await page.keyboard.press('j');
    if ((await focused()).includes(text)) return;
  }
  throw new Error(`the keys do not come to the row of ${text}`);
}

it('1 signs in, and is led past what is the same on every screen', async () => {
  const judge = await house.visitor();
  const rested = await withoutMouse(judge);
  await judge.page.reload();
  const { demo } = inject('journeyPlatform');
  const { keyboard } = judge.page;
  await judge.hands.write(judge.page.getByLabel('用户名'), demo.users['judge']!.username);
  await judge.hands.write(judge.page.getByLabel('密码', { exact: true }), demo.password);
  await keyboard.press('Enter');
  await judge.page.getByRole('navigation', { name: '主导航' }).waitFor();
  await keyboard.press('Tab');
  expect(await judge.page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  rested();
});

it('2 goes from the worklist to a decision and takes it', async () => {
  const { caseNumber } = await realDispute('police');
  const { person, rested } = await at('police', '/worklist?tab=unit');
  const { page } = person;
  await downTo(person, caseNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '应当办理' }).waitFor();
  await press(page, page.getByRole('link', { name: '记录', exact: true }).first());
  await page.getByRole('heading', { level: 1, name: '记录' }).waitFor();
  await person.hands.write(page.getByLabel('内容', { exact: true }), '已电话联系双方');
  await press(page, page.getByRole('button', { name: '确认记录' }));
  await page.getByRole('status').getByText('已作出：记录').waitFor();
  rested();
});

it('3 finds a case by its number and opens it', async () => {
  const { caseNumber, caseId } = await realDispute('police');
  const { person, rested } = await at('chief', '/worklist');
  const { page } = person;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(caseNumber);
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('row').filter({ hasText: caseNumber }).first().getByRole('link').first());
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/cases/${caseId}`);
  rested();
});

it('4 takes down a dispute at the counter', async () => {
  const { person, rested } = await at('police', '/intake');
  const { page, hands } = person;
  const words = intake.zh;
  await hands.check(page.getByRole('radio').first());
  await hands.write(page.getByLabel(words.matter, { exact: true }), '相邻');
  await page.keyboard.press('Enter');
  await hands.write(page.getByLabel(words.summary, { exact: true }), '楼上漏水，天花板受损');
  for (const [index, name] of ['吴一鸣', '郑二虎'].entries())
    await hands.write(page.getByLabel(words.name, { exact: true }).nth(index), name);
  await hands.press(page.locator('form').getByRole('button', { name: words.register, exact: true }));
  const again = page.getByRole('button', { name: words.saveAllTheSame });
  const opened = page.getByRole('heading', { level: 1, name: /^已登记/ });
  await again.or(opened).first().waitFor();
  if (await again.isVisible()) await hands.press(again);
  await opened.waitFor();
  rested();
});

it('5 takes a decision with a form of choices and text', async () => {
  const { caseId } = await mediating();
  const { person, rested } = await at('mediator', `/cases/${caseId}`);
  const page = await DecisionPage.open(person, caseId, 'hold_session');
  await page.fillIn(await example('hold_session'));
  await page.confirm();
  await page.applied();
  rested();
});

it('6 answers the questions of triage at the counter', async () => {
  const { caseId } = await noise();
  const { person, rested } = await at('police', `/intake?opened=${caseId}`);
  const { page, hands } = person;
  const { schema, zh } = (await journeyWorld()).decision('triage');
  const form = page.locator('form.schema-form');
  await form.waitFor();
  const data = await example('triage', 'police_mediation');
  await fillFields({ page, lang: 'zh', naming: () => [''], hands }, form, schema, data);
  await hands.press(form.getByRole('button', { name: `确认${zh}` }));
  await form.waitFor({ state: 'detached' });
  const client = await (await journeyWorld()).as('police');
  const { body } = await client.get<{ stage: string }>(`/api/cases/${caseId}`);
  expect(body.stage).toBe('police_mediation');
  rested();
});

it('7 carries out a task', async () => {
  const { task } = await contactAsked();
  const { person, rested } = await at('police', '/tasks');
  const page = new TaskPage(person, task.taskId);
  await page.open();
  await page.take();
  await page.reached();
  await page.send();
  await expect.poll(async () => (await page.seen()).status, { timeout: 60_000 }).toBe('completed');
  rested();
});

it('8 adds a paper', async () => {
  const { caseId } = await noise();
  const { person, rested } = await at('police', `/cases/${caseId}?tab=papers`);
  const { page } = person;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, page.getByRole('region', { name: '上传材料' }).getByRole('button')),
  ]);
  const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  await chooser.setFiles({ name: '情况说明.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText('已收到：情况说明.pdf').waitFor();
  await page
    .getByRole('row')
    .or(page.getByRole('listitem'))
    .filter({ hasText: '情况说明.pdf' })
    .first()
    .waitFor();
  await person.stop('case, paper added');
  rested();
});

it('9 gives a dispute to an officer', async () => {
  const { caseNumber, caseId } = await realDispute('police');
  const { person, rested } = await at('chief', '/worklist?tab=unassigned');
  const { page, hands } = person;
  await downTo(person, caseNumber);
  await page.keyboard.press('x');
  await page.keyboard.press('a');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('可以指定').waitFor();
  for (const [label, text] of [
    ['承办身份', '民警'],
    ['人员', '李建国'],
  ] as const) {
    await hands.write(sheet.getByLabel(label), text);
    // Enter chooses what is offered, and the people are offered once the API has named them.
    await page.locator('.ant-select-item-option').filter({ hasText: text, visible: true }).first().waitFor();
    await page.keyboard.press('Enter');
  }
  await hands.press(sheet.getByRole('button', { name: '确认指定' }));
  await sheet.getByText('✓ 已指定').waitFor();
  const { body } = await (await (await journeyWorld()).as('chief')).get<{ assignees: unknown[] }>(
    `/api/cases/${caseId}`,
  );
  expect(body.assignees).toHaveLength(1);
  rested();
});

it('10 sets a password of one’s own, reads in large type and English, and ends one’s other sessions', async () => {
  const { address } = inject('journeyPlatform');
  const admin = await (await journeyWorld()).as('admin');
  const person = { username: 'wushubiao', name: '无鼠标', roles: ['court_clerk'], unitId: 'court-230811' };
  const given = await admin.post<{ oneTimePassword: string }>('/api/people', person);
  const first = given.body.oneTimePassword;
  const own = 'Own-Pass-of-mine-48';
  const clerk = await house.visitor();
  const rested = await withoutMouse(clerk);
  const { page, hands } = clerk;
  await page.reload();
  await hands.write(page.getByLabel('用户名'), person.username);
  await hands.write(page.getByLabel('密码', { exact: true }), first);
  await page.keyboard.press('Enter');
  await hands.write(page.getByLabel('当前密码'), first);
  await hands.write(page.getByLabel('新密码', { exact: true }), own);
  await hands.write(page.getByLabel('再输入一次新密码'), own);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  const elsewhere = new HttpClient(address);
  await elsewhere.signIn(person.username, own);
  await clerk.open('/me');
  await tabTo(page, page.getByRole('switch', { name: '大字' }));
  await page.keyboard.press('Space');
  await page.getByRole('switch', { name: '大字', checked: true }).waitFor();
  await hands.press(page.getByRole('button', { name: '结束其他所有登录' }));
  await expect.poll(async () => (await elsewhere.get('/api/me')).status).toBe(401);
  await hands.press(page.getByRole('button', { name: 'English' }));
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  await clerk.stop('me, large');
  rested();
});
