/** 解纷码: given at the counter, and on the party's own telephone what it opens; wrong, lost, left, and without a line. */
import { describe, expect, it } from 'vitest';
import { partyCodeWords, partyWords } from '../../web/src/words/party.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { mediating } from './support/disputes.ts';
import { enterDispute, giveCode } from './support/party-door.ts';

const house = courtHouse();
/** The last four of the telephone of whom `openNoise` has as applicant. */
const NUMBER = '0001';

const wordsOf = ({ lang }: Person) => partyWords[lang];

describe.each(SIZES.map((how) => [inWords(how), how] as const))('a party, %s', (_words, how) => {
  it('opens the own dispute with the code from the counter, reads it, and leaves', async () => {
    const walk = await mediating();
    const clerk = await house.person('police');
    const code = await giveCode(clerk, walk);
    await clerk.stop('code of a party, given');
    const party = await house.visitor(how);
    const { page } = party;
    const t = wordsOf(party);
    // As the QR code has it.
    await party.open(`/party#${code}`);
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(await page.getByLabel(t.code, { exact: true }).inputValue()).toBe(code);
    await party.stop('own dispute, the door');
    await page.getByRole('button', { name: t.open, exact: true }).click();
    await page.getByText(t.enterNumber, { exact: true }).waitFor();
    party.watch.expectStatus(403);
    await enterDispute(party, code, '9999');
    await page
      .getByRole('alert')
      .filter({ hasText: how.lang === 'en' ? /wrong/ : /不对/ })
      .waitFor();
    await party.stop('own dispute, wrong number');
    await enterDispute(party, code.toUpperCase(), NUMBER);
    await page.getByText(how.lang === 'en' ? 'police mediation' : '派出所调解', { exact: true }).waitFor();
    await page.getByText(how.lang === 'en' ? /complete people’s mediation/ : /人民调解期限/).waitFor();
    await party.stop(
      'own dispute',
      how.lang === 'en' ? undefined : `party-${party.phone ? 'phone' : 'desk'}`,
    );
    await page.reload();
    await page.getByRole('button', { name: t.leave, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
    expect(await page.getByLabel(t.code, { exact: true }).inputValue()).toBe('');
  });
});

describe('a party on the telephone', () => {
  it('is shown the door again once the code was replaced, and says so when there is no line', async () => {
    const walk = await mediating();
    const clerk = await house.person('police');
    const party = await house.visitor({ phone: true });
    const { page } = party;
    const t = wordsOf(party);
    await party.open('/party');
    await enterDispute(party, await giveCode(clerk, walk), NUMBER);
    await page.getByText(t.next, { exact: true }).waitFor();
    party.watch.expectNoLine();
    await party.context.setOffline(true);
    await page.getByRole('button', { name: t.again, exact: true }).click();
    // Of where it stands, and of the papers.
    await page.getByText(statesWords.zh.noAnswer).first().waitFor();
    await party.stop('own dispute, no line');
    await party.context.setOffline(false);
    party.watch.expectStatus(401);
    const fresh = await giveCode(clerk, walk);
    await page.getByRole('button', { name: t.again, exact: true }).first().click();
    await page.getByText(t.over, { exact: true }).waitFor();
    await enterDispute(party, fresh, NUMBER);
    await page.getByText(t.next, { exact: true }).waitFor();
  });

  it('a supervisor gives no codes', async () => {
    const walk = await mediating();
    const reader = await house.person('policeBureau');
    reader.watch.expectStatus(403);
    await reader.open(`/cases/${walk.caseId}?tab=people`);
    await reader.page.getByRole('heading', { level: 2, name: '当事人' }).waitFor();
    await expect.poll(() => reader.page.getByText(partyCodeWords.zh.title, { exact: true }).count()).toBe(0);
  });
});
