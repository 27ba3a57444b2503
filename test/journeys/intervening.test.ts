/** 批量干预: a supervisor ticks cases, sees what would come of asking them, asks with a reason, and is told of each. */
import { expect, it } from 'vitest';
import { casesWords } from '../../web/src/words/cases.ts';
import { interveneWords } from '../../web/src/words/intervene.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { journeyWorld, realDispute } from './support/disputes.ts';

const house = courtHouse();
const WORDS = {
  zh: { ask: '督办，要求说明情况', seat: '派出所', open: '已要求说明' },
  en: { ask: 'Ask for an explanation', seat: 'the station', open: 'An explanation has been asked' },
};
const REASON = '期限将至仍未分流，请说明情况';

async function choose({ page }: Person, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

/** Ticks the cases and fills in what is asked of them. */
async function prepared(supervisor: Person, numbers: readonly string[]): Promise<void> {
  const { page, lang } = supervisor;
  const words = interveneWords[lang];
  await supervisor.open('/cases');
  await page.getByRole('heading', { name: casesWords[lang].title, exact: true }).waitFor();
  for (const number of numbers)
    await page.getByRole('checkbox', { name: words.choose.replace('{{number}}', number) }).check();
  await page.getByRole('button', { name: words.open.replace('{{count}}', String(numbers.length)) }).click();
  await choose(supervisor, words.what, WORDS[lang].ask);
  await choose(supervisor, words.seat, WORDS[lang].seat);
  await page.getByLabel(words.reason).fill(REASON);
  await page.getByRole('button', { name: words.preview, exact: true }).click();
}

const possible = ({ page, lang }: Person) =>
  page.getByText(
    lang === 'zh' ? /^可以办理：新增待办 1 项，起算期限 1 项$/ : /^possible: 1 new duties, 1 clocks start$/,
  );

it('explanations are asked for in two cases at once, and owed by the chief with a clock', async () => {
  const cases = [await realDispute('police'), await realDispute('police')];
  const supervisor = await house.person('supervisor');
  const { page } = supervisor;
  const words = interveneWords.zh;
  await prepared(
    supervisor,
    cases.map(({ caseNumber }) => caseNumber),
  );
  await expect.poll(() => possible(supervisor).count()).toBe(2);
  await supervisor.stop('intervening, preview');
  await page.getByRole('button', { name: words.apply.replace('{{count}}', '2') }).click();
  await expect.poll(() => page.getByText(`✓ ${words.applied}`).count()).toBe(2);
  await supervisor.stop('intervening, done');
  const chief = await (await journeyWorld()).as('chief');
  const { items } = (
    await chief.get<{ items: { caseId: string; what: string; dueAt?: string }[] }>(
      '/api/worklist?limit=200&drill=false',
    )
  ).body;
  const owed = items.filter(({ what }) => what === 'give_explanation').map(({ caseId }) => caseId);
  expect(owed).toEqual(expect.arrayContaining(cases.map(({ caseId }) => caseId)));
  // Looked at anew, what is done stays done, and is neither asked for again nor told as refused.
  await page.getByRole('button', { name: words.preview, exact: true }).click();
  await page
    .getByRole('button', { name: words.preview, exact: true })
    .and(page.locator(':enabled'))
    .waitFor();
  expect(await page.getByText(`✓ ${words.applied}`).count()).toBe(2);
  expect(await page.getByText(WORDS.zh.open).count()).toBe(0);
});

it('the chief explains on a page of the case, by the ground that the supervisor reads', async () => {
  const { caseId } = await realDispute('police');
  const { as } = await journeyWorld().then((world) => ({ as: world.as.bind(world) }));
  const asked = { type: 'ask_explanation', data: { seat: 'station', reason: REASON } };
  expect((await (await as('supervisor')).post(`/api/cases/${caseId}/decisions`, asked)).status).toBe(200);
  const chief = await house.person('chief');
  await chief.open(`/cases/${caseId}/decide/give_explanation`);
  await choose(chief, '督办事项', '答复督办，说明情况');
  await choose(chief, '原因', '承办事项过多');
  await chief.page.getByLabel('情况说明').fill('本所仅两名民警，明日分流');
  await chief.stop('decision, give an explanation');
});

it.each(SIZES.slice(1))('is previewed, phone $phone in $lang', async (how) => {
  const { caseNumber } = await realDispute('police');
  const supervisor = await house.person('supervisor', how);
  await prepared(supervisor, [caseNumber]);
  await expect.poll(() => possible(supervisor).count()).toBe(1);
  await supervisor.stop(`intervening, preview ${inWords(how)}`);
});

it('an officer, who intervenes in nothing, ticks no cases', async () => {
  const officer = await house.person('police');
  await officer.open('/cases');
  await officer.page.getByRole('heading', { name: casesWords.zh.title, exact: true }).waitFor();
  await officer.page.locator('.row-table').waitFor();
  expect(await officer.page.locator('.row-table').getByRole('checkbox').count()).toBe(0);
});
