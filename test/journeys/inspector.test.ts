/** 卷宗透视: what happened, and was it right then? At a desk and on a telephone, in both languages, by mouse and by keys. */
import { describe, expect, it } from 'vitest';
import { openNoise } from '../../demo/walker/openings.ts';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { journeyWorld } from './support/disputes.ts';
import { inspect, inspected, readInFull, wordsOf } from './support/inspecting.ts';

const house = courtHouse();

describe.each(SIZES.map((how) => [inWords(how), how] as const))('the bureau, %s', (_how, how) => {
  it('sees three lanes, goes back by the keys, and reads the case as it was', async () => {
    const walk = await inspected();
    const reader = await house.person('policeBureau', how);
    const { page } = reader;
    const t = wordsOf(reader);
    await inspect(reader, walk.caseId);
    await page.locator('.lane-act').first().waitFor();
    // The clocks come by an answer of their own.
    await expect.poll(() => page.locator('.lane-bar').count()).toBeGreaterThan(1);
    await page.getByText(t.refused).first().scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const size = reader.phone ? 'phone' : 'desk';
    await reader.stop('inspector', reader.lang === 'zh' ? `inspector-${size}` : undefined);
    const slider = page.getByRole('slider', { name: t.instant });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => new URL(page.url()).searchParams.get('seq')).toBe('1');
    await page
      .locator('.then')
      .getByText(reader.lang === 'zh' ? /^第 1 条记录时/ : /^As of entry 1,/)
      .waitFor();
    // What was entered late had happened by then.
    await page.getByText(t.laterKnown).waitFor();
    expect(await page.locator('.entry[aria-current] .entry-no').textContent()).toBe('1');
    await reader.stop('inspector, then');
    await page.reload();
    await page
      .locator('.then')
      .getByText(reader.lang === 'zh' ? /^第 1 条记录时/ : /^As of entry 1,/)
      .waitFor();
  });
});

describe('the bureau compares, and looks closer', () => {
  it('two instants, in words', async () => {
    const walk = await inspected();
    const reader = await house.person('policeBureau');
    const { page } = reader;
    const t = wordsOf(reader);
    await inspect(reader, walk.caseId);
    await page.getByRole('tab', { name: t.compare }).click();
    await page.getByText(/阶段：由登记甄别变为派出所调解|阶段：由.+变为派出所调解/).waitFor();
    await page.locator('.before-after del').first().waitFor();
    await reader.stop('inspector, compare');
    await page
      .getByRole('button', { name: /^自第 \d+ 条起$/ })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get('seq')).not.toBeNull();
    // The same entry twice: nothing differs.
    await page.getByLabel(t.compareTo).fill('1');
    await page.getByLabel(t.compareTo).press('Enter');
    await page.getByText(t.same).waitFor();
  });

  it('the raw record, the lanes as tables, and the axis nearer', async () => {
    const walk = await inspected();
    const reader = await house.person('policeBureau');
    const { page } = reader;
    const t = wordsOf(reader);
    await inspect(reader, walk.caseId);
    await page.getByText(t.raw, { exact: true }).click();
    await page.locator('.record-list summary').first().click();
    await page.locator('.raw').getByText('"prevHash"').first().waitFor();
    await page.getByRole('button', { name: /期限（\d+ 项）列表/ }).click();
    await page.getByRole('button', { name: /应办事项（\d+ 项）列表/ }).click();
    await page.getByText(t.stillOwed).first().waitFor();
    await reader.stop('inspector, raw and tables');
    const dates = () => page.locator('.lane-date').allTextContents();
    const before = await dates();
    await page.getByRole('button', { name: t.zoomIn, exact: true }).click();
    await page.getByRole('button', { name: t.zoomIn, exact: true }).click();
    await expect.poll(dates).not.toEqual(before);
    await page.getByRole('button', { name: t.whole, exact: true }).click();
    await expect.poll(dates).toEqual(before);
    // A press on the axis at its beginning: the first entry.
    await page.locator('.axis svg').click({ position: { x: 4, y: 40 } });
    await expect.poll(() => new URL(page.url()).searchParams.get('seq')).toBe('1');
  });

  it('what another role might have decided then, and Temporal’s runs', async () => {
    const walk = await inspected();
    const reader = await house.person('policeBureau');
    const { page } = reader;
    const t = wordsOf(reader);
    await inspect(reader, walk.caseId);
    await page.getByRole('combobox', { name: t.inRole }).click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^民警$/ })
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get('role')).toBe('police_officer');
    await page
      .locator('.then')
      .getByText(/主持一次调解|调解/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: t.runs }).click();
    await page
      .getByText(/^\d+ 条，\d+ kB$/)
      .first()
      .waitFor();
    await reader.stop('inspector, runs');
    const officer = await house.person('police');
    await inspect(officer, walk.caseId);
    expect(await officer.page.getByRole('tab', { name: t.runs }).count()).toBe(0);
  });
});

/** The complaint is served, and the clerk notes a day later that the day was another. */
async function serviceCorrected(): Promise<string> {
  const walk = await openNoise(await journeyWorld(), { kind: 'drill', msPerDay: 6_000 });
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', {
    leadsTo: 'filing_review',
    party: await walk.party('applicant'),
  });
  await walk.decide('register_case', { leadsTo: 'trial' });
  const partyId = await walk.party('respondent');
  await walk.decide('record_service', { data: { document: 'complaint', method: 'direct', partyId } });
  await walk.untilDate(await walk.today(1));
  await walk.decide('correct', { leadsTo: 'trial', by: 'clerk', data: { date: await walk.today() } });
  return walk.caseId;
}

it('a date that was corrected is shown before and after, and what was wrong stays readable', async () => {
  const caseId = await serviceCorrected();
  const auditor = await house.person('auditor');
  const { page } = auditor;
  await auditor.open(`/cases/${caseId}/inspect`);
  await readInFull(auditor);
  const corrected = page.locator('.record-list ins');
  for (let turn = 0; turn < 60 && (await corrected.count()) === 0; turn += 1) {
    await page.locator('.record-list').hover();
    await page.mouse.wheel(0, -400);
    await page.waitForTimeout(50);
  }
  await corrected.first().waitFor();
  expect(await page.locator('.record-list del').first().textContent()).not.toBe('');
  await auditor.stop('inspector, correction', 'inspector-correction-desk');
});

it('a dispute out of sight is not there; without a line it says so and goes on afterwards; dark can be read', async () => {
  const walk = await inspected();
  const { seq } = (await walk.read()) as unknown as { readonly seq: number };
  const stranger = await house.person('otherStation', { dark: true });
  await stranger.open(`/cases/${walk.caseId}/inspect`);
  await stranger.page.getByText('没有找到，或者不在您的权限范围内').waitFor();
  const reader = await house.person('policeBureau', { dark: true });
  const { page } = reader;
  const t = wordsOf(reader);
  await inspect(reader, walk.caseId);
  await page.locator('.lane-bar').first().waitFor();
  await reader.stop('inspector, dark', 'inspector-dark-desk');
  reader.watch.expectNoLine();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: t.previous }).click();
  await page.locator('.then').getByText('服务器没有回应').waitFor();
  await reader.stop('inspector, offline');
  await page.context().setOffline(false);
  // It is asked again as soon as there is a line.
  await page
    .locator('.then')
    .getByText(new RegExp(`^第 ${seq - 1} 条记录时`, 'u'))
    .waitFor();
});
