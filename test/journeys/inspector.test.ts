/** 卷宗透视: what happened, and was it right then? At a desk and on a telephone, in both languages, by mouse and by keys. */
import { describe, expect, it } from 'vitest';
import { inspectorWords } from '../../web/src/words/inspector.ts';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { mediating } from './support/disputes.ts';

const house = courtHouse();

const wordsOf = ({ lang }: Person) => inspectorWords[lang];

/** A note of what happened three hours before, and a decision that was refused. */
async function inspected(): Promise<CaseWalk> {
  const walk = await mediating();
  const client = await walk.world.as('police');
  const { clock } = await walk.read();
  const happenedAt = new Date(Date.parse(clock.legalNow) - 3 * 3_600_000).toISOString();
  const address = `/api/cases/${walk.caseId}/decisions`;
  const noted = await client.post(address, {
    type: 'record_note',
    happenedAt,
    data: { text: '当日已上门了解情况' },
  });
  expect(await walk.settled(client, noted)).toMatchObject({ status: 200 });
  const refused = await client.post(address, {
    type: 'submit_complaint',
    onBehalfOf: { partyId: await walk.party('applicant'), channel: 'oral_record' },
    data: { materials: ['complaint'] },
  });
  expect((await walk.settled(client, refused)).status).toBe(409);
  return walk;
}

/** The inspector of a case, reached from its page, with the whole record read. */
async function inspector(person: Person, caseId: string): Promise<void> {
  const t = wordsOf(person);
  await person.open(`/cases/${caseId}`);
  await person.page.getByRole('link', { name: person.lang === 'zh' ? '卷宗透视' : 'Inspector' }).click();
  await person.page.getByRole('heading', { level: 1, name: t.title.split(' ')[0] ?? '' }).waitFor();
  await person.page.getByText(person.lang === 'zh' ? /^共 \d+ 条$/ : /^\d+ entries$/).waitFor();
}

describe.each(SIZES.map((how) => [inWords(how), how] as const))('the bureau, %s', (_how, how) => {
  it('sees three lanes, goes back by the keys, and reads the case as it was', async () => {
    const walk = await inspected();
    const reader = await house.person('policeBureau', how);
    const { page } = reader;
    const t = wordsOf(reader);
    await inspector(reader, walk.caseId);
    await page.locator('.lane-act').first().waitFor();
    expect(await page.locator('.lane-bar').count()).toBeGreaterThan(1);
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
