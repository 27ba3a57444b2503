/** 批量干预: a supervisor ticks cases, sees what would come of asking them, asks with a reason, and is told of each. */
import { expect, it } from 'vitest';
import { openNoise } from '../../demo/walker/openings.ts';
import { casesWords } from '../../web/src/words/cases.ts';
import { interveneWords } from '../../web/src/words/intervene.ts';
import { statesWords } from '../../web/src/words/states.ts';
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

/** A supervisor before two cases of which explanations may be asked. */
async function preparedInTwo() {
  const cases = [await realDispute('police'), await realDispute('police')];
  const supervisor = await house.person('supervisor');
  await prepared(
    supervisor,
    cases.map(({ caseNumber }) => caseNumber),
  );
  await expect.poll(() => possible(supervisor).count()).toBe(2);
  return { cases, supervisor, page: supervisor.page, words: interveneWords.zh };
}

it('explanations are asked for in two cases at once, and owed by the chief with a clock', async () => {
  const { cases, supervisor, page, words } = await preparedInTwo();
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

/** A suit of two neighbours, tried since today, on a clock of its own. */
async function suit(): Promise<{ readonly caseId: string; readonly caseNumber: string }> {
  const walk = await openNoise(await journeyWorld(), { kind: 'drill', msPerDay: 600_000 });
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: await walk.party('applicant') });
  await walk.decide('register_case', { leadsTo: 'trial' });
  const { caseNumber } = (await walk.read()) as unknown as { readonly caseNumber: string };
  return { caseId: walk.caseId, caseNumber };
}

it.each([SIZES[0]!, SIZES[3]!])(
  'the president extends the trial of two suits, phone $phone in $lang',
  async (how) => {
    const cases = [await suit(), await suit()];
    const president = await house.person('president', how);
    const { page, lang } = president;
    const words = interveneWords[lang];
    await president.open('/cases');
    for (const { caseNumber } of cases)
      await page.getByRole('checkbox', { name: words.choose.replace('{{number}}', caseNumber) }).check();
    await page.getByRole('button', { name: words.open.replace('{{count}}', '2') }).click();
    await choose(president, words.what, lang === 'zh' ? '延长期限' : 'Extend');
    await choose(president, words.clock, lang === 'zh' ? '2／2' : '2 of 2');
    await page.getByRole('combobox', { name: words.extensionGround }).click();
    await page.locator('.ant-select-item-option:visible').first().click();
    await page.getByLabel(words.reason).fill('案情复杂');
    await page.getByRole('button', { name: words.preview, exact: true }).click();
    const apply = page.getByRole('button', { name: words.apply.replace('{{count}}', '2') });
    await apply.waitFor();
    await president.stop(`intervening, extension ${inWords(how)}`);
    await apply.click();
    await expect.poll(() => page.getByText(`✓ ${words.applied}`).count()).toBe(2);
  },
);

it('a case that cannot be read is said before a clock is chosen, and read again', async () => {
  const cases = [await suit(), await suit()];
  const president = await house.person('president');
  const { page } = president;
  const words = interveneWords.zh;
  await president.open('/cases');
  for (const { caseNumber } of cases)
    await page.getByRole('checkbox', { name: words.choose.replace('{{number}}', caseNumber) }).check();
  const address = `**/api/cases/${cases[1]!.caseId}`;
  president.watch.expectStatus(503);
  await page.route(address, (asked) => asked.fulfill({ status: 503, json: { code: 'unavailable' } }));
  await page.getByRole('button', { name: words.open.replace('{{count}}', '2') }).click();
  await choose(president, words.what, '延长期限');
  await page.getByText(words.unread.replace('{{count}}', '1')).waitFor();
  await president.stop('intervening, a case unread');
  await page.unroute(address);
  await page.getByRole('button', { name: words.readAgain }).click();
  await page.getByText(words.unread.replace('{{count}}', '1')).waitFor({ state: 'detached' });
  await choose(president, words.clock, '2／2');
});

it('a browser that dies while it sends goes on with the same afterwards, and nothing is decided twice', async () => {
  const { cases, supervisor, page, words } = await preparedInTwo();
  supervisor.watch.expectNoLine();
  // It arrives, and the answer does not.
  await page.route('**/api/interventions', async (sent) => {
    await sent.fetch();
    await sent.abort();
  });
  await page.getByRole('button', { name: words.apply.replace('{{count}}', '2') }).click();
  await page.locator('.ant-drawer').getByText(statesWords.zh.noAnswer).waitFor();
  // Another reason would be another batch, and the keys of this one would be lost.
  expect(await page.getByLabel(words.reason).isDisabled()).toBe(true);
  await page.unroute('**/api/interventions');
  await page.reload();
  await page.getByText(words.unfinished.replace('{{count}}', '2')).waitFor();
  await supervisor.stop('intervening, unfinished');
  const first = words.choose.replace('{{number}}', cases[0]!.caseNumber);
  await page.getByRole('checkbox', { name: first }).check();
  expect(await page.getByRole('button', { name: words.open.replace('{{count}}', '1') }).isDisabled()).toBe(
    true,
  );
  await page.getByRole('button', { name: words.resume, exact: true }).click();
  await page.getByRole('button', { name: words.goOn.replace('{{count}}', '2') }).click();
  await expect.poll(() => page.getByText(`✓ ${words.applied}`).count()).toBe(2);
  await supervisor.stop('intervening, gone on');
  const client = await (await journeyWorld()).as('supervisor');
  for (const { caseId } of cases) {
    const { items } = (
      await client.get<{ items: { type: string }[] }>(`/api/cases/${caseId}/events?limit=200`)
    ).body;
    expect(items.filter(({ type }) => type === 'explanation_asked')).toHaveLength(1);
  }
  await page.reload();
  await page.locator('.row-table').waitFor();
  expect(await page.getByText(words.unfinished.replace('{{count}}', '2')).count()).toBe(0);
});
