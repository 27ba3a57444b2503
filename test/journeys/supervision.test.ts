/** 督导: a supervisor sees in a minute what goes wrong, and each number opens the list that it counts. */
import { describe, expect, it } from 'vitest';
import { casesWords } from '../../web/src/words/cases.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { supervisionWords } from '../../web/src/words/supervision.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { journeyWorld, realDispute } from './support/disputes.ts';

const house = courtHouse();
const wordsOf = ({ lang }: Person) => supervisionWords[lang];

/** A real dispute that the station sent to a judge. */
async function sentToJudge(): Promise<{ readonly caseId: string; readonly caseNumber: string }> {
  const made = await realDispute('police');
  const police = await (await journeyWorld()).as('police');
  const findings = {
    criminal: false,
    publicOrder: 'none',
    traffic: false,
    domesticViolence: false,
    labour: false,
    minorInvolved: false,
    notPoliceBusiness: false,
  };
  const { status } = await police.post(`/api/cases/${made.caseId}/decisions`, {
    type: 'triage',
    data: { findings, route: 'judge' },
  });
  expect(status).toBe(200);
  return made;
}

/** The number of a tile, by the words beside it. */
const tile = ({ page }: Person, words: string) =>
  page.locator('.tile').filter({ hasText: words }).locator('.figure');

describe.each(SIZES.map((how) => [inWords(how), how] as const))('a supervisor, %s', (_how, how) => {
  it('begins the day with the figures, whose pictures have their tables, and opens a number', async () => {
    await sentToJudge();
    const supervisor = await house.person('supervisor', how);
    const { page } = supervisor;
    const t = wordsOf(supervisor);
    await supervisor.open('/');
    await page.getByRole('heading', { level: 1, name: t.title, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/supervision');
    for (const what of [t.ahead, t.stages, t.flow, t.trends]) {
      await page
        .getByRole('img', { name: t.picture.replace('{{what}}', what) })
        .locator('svg')
        .waitFor();
      await page.getByRole('table', { name: t.table.replace('{{what}}', what) }).waitFor();
    }
    await page.getByRole('table', { name: t.table.replace('{{what}}', t.units) }).waitFor();
    // Most stages hold nothing: on the phone they are counted in one line.
    const noughts = t.zeroRows.split('{{n}}')[1] ?? '';
    expect((await page.getByText(noughts).count()) > 0).toBe(supervisor.phone);
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
    const picture = `supervision-${supervisor.phone ? 'phone' : 'desk'}`;
    await supervisor.stop('supervision', how.lang === 'en' ? undefined : picture);
    const unanswered = tile(supervisor, t.oldestUnanswered);
    const count = Number(await unanswered.textContent());
    expect(count).toBeGreaterThan(0);
    await unanswered.getByRole('link').click();
    const list = casesWords[supervisor.lang];
    await page.getByRole('heading', { level: 1, name: list.title, exact: true }).waitFor();
    await page.getByText(how.lang === 'en' ? `All shown: ${count}` : `已全部显示，共 ${count} 条`).waitFor();
    await supervisor.stop('cases of a figure');
  });

  it('sees through which stages disputes went, and takes the list away as a file', async () => {
    const { caseNumber } = await sentToJudge();
    const supervisor = await house.person('supervisor', how);
    const { page } = supervisor;
    const t = wordsOf(supervisor);
    await supervisor.open('/supervision?days=90');
    const flow = page.getByRole('table', { name: t.table.replace('{{what}}', t.flow) });
    const step = flow
      .getByRole('row')
      .filter({ hasText: how.lang === 'en' ? 'awaiting judge' : '待法官接收' });
    await step.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: t.passages, exact: true }).waitFor();
    await page.getByRole('link', { name: caseNumber }).waitFor();
    await supervisor.stop('passages');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t.export, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/u);
    await page.getByRole('link', { name: t.back }).click();
    const silent = tile(supervisor, t.silentStations.split('{{days}}')[1] ?? '');
    await silent.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: t.silent, exact: true }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    await supervisor.stop('silent stations');
  });
});

it('an administrator is told plainly why there are no figures', async () => {
  const admin = await house.person('admin');
  await admin.open('/supervision');
  await admin.page.getByText(supervisionWords.zh.notForAdmins).waitFor();
  await admin.stop('supervision, administrator');
});

describe('the figures', () => {
  it('say why they could not be read, and are read again', async () => {
    const supervisor = await house.person('supervisor');
    const { page } = supervisor;
    supervisor.watch.expectNoLine();
    await page.route('**/api/supervision/**', (call) => call.abort());
    await supervisor.open('/supervision');
    const { noAnswer, again } = statesWords.zh;
    await page.getByText(noAnswer).first().waitFor();
    await supervisor.stop('supervision, no answer');
    await page.unroute('**/api/supervision/**');
    await page.getByRole('button', { name: again, exact: true }).first().click();
    await page.locator('.tile').first().waitFor();
  });

  it('are not for those who work on the disputes', async () => {
    const officer = await house.person('police');
    const { page } = officer;
    expect(await page.getByRole('link', { name: officer.words.shell.supervision, exact: true }).count()).toBe(
      0,
    );
    await officer.open('/supervision');
    await page.getByRole('heading', { level: 1, name: statesWords.zh.forbidden }).waitFor();
    await officer.stop('supervision, forbidden');
    await officer.open('/supervision/passages');
    await page.getByRole('heading', { level: 1, name: statesWords.zh.forbidden }).waitFor();
  });

  it('leave a list that nobody knows empty, and say so', async () => {
    const supervisor = await house.person('supervisor');
    await supervisor.open('/supervision/nothing');
    await supervisor.page.getByText(supervisionWords.zh.noList).waitFor();
    await supervisor.open('/supervision/passages?from=2020-01-01&to=2020-01-02');
    await supervisor.page.getByText(supervisionWords.zh.empty).waitFor();
    await supervisor.stop('passages, none');
  });
});
