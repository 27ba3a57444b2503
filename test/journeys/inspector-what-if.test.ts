/** 推演: a supervisor, who takes no decisions of the case, supposes one, and another first day of a clock, and reads both beside today. */
import { expect, it } from 'vitest';
import { decisionWords } from '../../web/src/words/decision.ts';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { journeyWorld, noise } from './support/disputes.ts';
import { fillDecision } from './support/fill-decision.ts';
import { inspect, wordsOf } from './support/inspecting.ts';

const house = courtHouse();

/** Entries on the record of a case. */
const entriesOf = async (walk: CaseWalk): Promise<unknown> =>
  ((await walk.read()) as unknown as { readonly seq: number }).seq;

const choose = async ({ page }: Person, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('combobox', { name: label, exact: true }).fill(option);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
};

it.each(SIZES.map((how) => [inWords(how), how] as const))('the bureau, %s', async (_how, how) => {
  const walk = await noise();
  const world = await journeyWorld();
  const reader = await house.person('policeBureau', how);
  const { page, lang } = reader;
  const t = wordsOf(reader);
  await inspect(reader, walk.caseId);
  await page.getByRole('tab', { name: t.whatIf }).click();
  const pane = page.locator('.what-if');
  await page.getByRole('combobox', { name: t.inRole, exact: true }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: lang === 'zh' ? /^民警$/ : /^Police officer$/i })
    .click();
  await expect.poll(() => new URL(page.url()).searchParams.get('role')).toBe('police_officer');
  await choose(
    reader,
    t.whichDecision,
    (world.decision('triage') as unknown as Record<'zh' | 'en', string>)[lang],
  );
  await reader.stop('inspector, what if: the decision');
  const { type, examples } = world.decision('triage');
  const { data } = examples.find((one) => one.leadsTo === 'police_mediation')!;
  await fillDecision({ page, lang, naming: () => [], hands: reader.hands }, world, { type, data });
  await pane.getByRole('button', { name: t.look, exact: true }).click();
  await pane.locator('tbody tr').first().waitFor();
  await reader.stop(
    'inspector, what if: beside today',
    lang === 'zh' && !reader.phone ? 'inspector-what-if-desk' : undefined,
  );
  await pane.getByText(t.aStart, { exact: true }).click();
  // On a device that is slow to draw, the day is entered before the choice of the clock is drawn, and neither is lost.
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await page.getByRole('combobox', { name: t.whichClock }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await pane.getByLabel(t.supposeBegun).fill('2027-03-03');
  await device.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await pane.locator('tbody tr').filter({ hasText: t.fate_moved }).first().waitFor();
  // No tab half below the bar at the top.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await reader.stop('inspector, what if: another first day');
  const entries = await entriesOf(walk);
  await page.reload();
  await pane.locator('tbody tr').filter({ hasText: t.fate_moved }).first().waitFor();
  // The duty that goes with the clock is due otherwise too.
  await pane.getByText(decisionWords[lang].dutiesChanged).waitFor();
  expect(await entriesOf(walk)).toBe(entries);
});
