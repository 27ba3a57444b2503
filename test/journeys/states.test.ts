/** What a screen says when what it shows cannot be read: the reason, the number for the administrator, and a way to try again. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CourtHouse, type Person } from './support/court-house.ts';
import { violations } from './support/axe.ts';
import { type AskedTask, contactAsked } from './support/task-page.ts';

const house = new CourtHouse();
let asked: AskedTask;
const officers = new Map<string, Person>();

beforeAll(async () => {
  await house.openDoors();
  asked = await contactAsked();
  for (const key of ['police', 'admin']) officers.set(key, await house.person(key));
});
afterAll(() => house.close());

const NUMBER = 'b0a7-number';
const FAILURE = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status: 500, code: 'internal_error', title: '系统错误', errorId: NUMBER }),
};

interface Broken {
  readonly screen: string;
  /** Where in the app; `:case` and `:task` are those that were brought about. */
  readonly at: string;
  /** The read that fails. */
  readonly read: RegExp;
  readonly who?: string;
  /** What stands there once it can be read. */
  readonly shows: RegExp;
}

const SCREENS: readonly Broken[] = [
  { screen: 'the catalogue', at: '/cases', read: /\/api\/catalogue/u, shows: /相邻污染侵害纠纷/u },
  {
    screen: 'the worklist',
    at: '/worklist',
    read: /\/api\/worklist(\?|$)/u,
    shows: /本周|今天|以后|等待他人/u,
  },
  { screen: 'the list of cases', at: '/cases', read: /\/api\/cases\?/u, shows: /相邻污染侵害纠纷/u },
  { screen: 'a case', at: '/cases/:case', read: /\/api\/cases\/[\w-]+$/u, shows: /应当办理/u },
  { screen: 'its history', at: '/cases/:case', read: /\/events\?/u, shows: /法官指导调解（/u },
  { screen: 'its forecast', at: '/cases/:case', read: /\/forecast$/u, shows: /最终停在/u },
  { screen: 'its papers', at: '/cases/:case?tab=papers', read: /\/documents(\?|$)/u, shows: /上传|还没有/u },
  { screen: 'its proofs', at: '/cases/:case?tab=tasks', read: /\/documents(\?|$)/u, shows: /联络协调/u },
  {
    screen: 'a decision',
    at: '/cases/:case/decide/record_note',
    read: /\/api\/cases\/[\w-]+$/u,
    shows: /确认记录/u,
  },
  { screen: 'the list of tasks', at: '/tasks?view=unassigned', read: /\/api\/tasks\?/u, shows: /联络协调/u },
  { screen: 'a task', at: '/tasks/:task', read: /\/api\/tasks\/[\w-]+\.\d+$/u, shows: /找谁、去哪里/u },
  { screen: 'messages', at: '/notices', read: /\/api\/notices\?/u, shows: /消息/u },
  {
    screen: 'an entry at the counter',
    at: '/intake?opened=:case',
    read: /\/api\/cases\/[\w-]+$/u,
    shows: /打印登记表/u,
  },
  { screen: 'the rules', at: '/rules', read: /\/api\/rules\?/u, shows: /治安调解完成期限/u },
  { screen: 'a rule', at: '/rules/FL2', read: /\/api\/rules\/FL2/u, shows: /收到起诉状之日/u },
  { screen: 'the sessions', at: '/me', read: /sessions/u, shows: /最近使用/u },
  { screen: 'people', at: '/admin', read: /\/api\/people\?/u, who: 'admin', shows: /李建国|陈静|孙丽/u },
  {
    screen: 'units',
    at: '/admin?view=units',
    read: /\/api\/units(\?|$)/u,
    who: 'admin',
    shows: /长青派出所/u,
  },
  {
    screen: 'mediating bodies',
    at: '/admin?view=bodies',
    read: /\/api\/mediating-bodies\?/u,
    who: 'admin',
    shows: /长青乡四合村人民调解委员会/u,
  },
  { screen: 'acts', at: '/admin?view=acts', read: /\/api\/admin/u, who: 'admin', shows: /操作|还没有/u },
];

const address = (at: string): string =>
  inject('journeyPlatform').address +
  at.replace(':case', asked.walk.caseId).replace(':task', asked.task.taskId);

describe('when it fails', () => {
  test.each(SCREENS)('$screen', async ({ at, read, who = 'police', shows }) => {
    const officer = officers.get(who)!;
    // A page of its own: the answer 500, which no other journey may have, is what this one is about.
    const page = await officer.context.newPage();
    await page.route(read, (route) => route.fulfill(FAILURE));
    // What others do meanwhile would have the page read anew by itself.
    await page.route(/\/api\/stream/u, (route) => route.abort());
    await page.goto(address(at));
    await page.getByText(NUMBER).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(read);
    const again = page.getByRole('button', { name: '再试一次', exact: true }).first();
    // Another tab of the browser hears of what others do, and has this one read anew: then there is nothing to press any more.
    await Promise.race([again.click(), page.getByText(shows).first().waitFor()]);
    await page.getByText(shows).first().waitFor();
    await page.getByText(NUMBER).first().waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('what is owed to a day, when it cannot be read', () => {
  const OWED = /\/api\/cases\/[\w-]+\/owed\?/u;

  test('is missed by nobody before a title is in force', async () => {
    const page = await officers.get('police')!.context.newPage();
    await page.route(OWED, (route) => route.fulfill(FAILURE));
    const refused = page.waitForResponse(OWED);
    await page.goto(address('/cases/:case'));
    await refused;
    await page.getByText('应当办理').first().waitFor();
    expect(await page.getByText('所欠金额暂不可用').count()).toBe(0);
    await page.close();
  });

  test('leaves its card with the day that was chosen, says why, and is read again', async () => {
    const page = await officers.get('police')!.context.newPage();
    await page.route(OWED, (route) => route.fulfill(FAILURE));
    await page.route(/\/api\/stream/u, (route) => route.abort());
    // The case as it stands once a title is in force.
    await page.route(/\/api\/cases\/[\w-]+$/u, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), stage: 'in_force' } });
    });
    await page.goto(address('/cases/:case'));
    const card = page.locator('.case-owed');
    await card.getByText('所欠金额暂不可用').waitFor();
    await card.getByText(NUMBER).waitFor();
    await card.getByLabel('计算至').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(OWED);
    await card.getByRole('button', { name: '再试一次', exact: true }).click();
    await card.getByText('没有生效的执行依据').waitFor();
    expect(await card.getByText(NUMBER).count()).toBe(0);
    await page.close();
  });
});

test('a view that one may not see is closed, whoever sent its address', async () => {
  const page = await officers.get('police')!.context.newPage();
  for (const view of ['import', 'acts']) {
    await page.goto(address(`/admin?view=${view}`));
    await page.getByText('您的角色不能打开这一页').waitFor();
  }
  await page.close();
});

// Not once more: the pages of before are gone then.
test('and no page did what it must not meanwhile', { retry: 0 }, () => house.everybodyLeaves());
