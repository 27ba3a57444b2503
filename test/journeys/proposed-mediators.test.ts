/** 指定调解员: beside the form stands who could mediate, in order and with why; the person who assigns chooses. */
import { describe, expect, it } from 'vitest';
import { adminWords } from '../../web/src/words/admin.ts';
import { mediatorWords } from '../../web/src/words/mediators.ts';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { journeyWorld, noise } from './support/disputes.ts';

const house = courtHouse();

describe.each(SIZES.map((how) => [inWords(how), how] as const))('assigning a mediator, %s', (_words, how) => {
  it('is helped by a proposal that fills in nothing', async () => {
    const { caseId } = await noise();
    const chief = await house.person('chief', how);
    const { page, lang } = chief;
    const words = mediatorWords[lang];
    await DecisionPage.open(chief, caseId, 'assign_person');
    expect(await page.getByText(words.hint).count()).toBe(0);
    const capacity = page.getByLabel(lang === 'zh' ? /^承办身份/u : /^capacity/iu);
    await capacity.click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: lang === 'zh' ? /^调解员$/u : /^mediator$/iu, visible: true })
      .first()
      .click();
    const list = page.getByRole('list', { name: words.title });
    await list.getByRole('listitem').first().waitFor();
    await chief.stop('assigning a mediator, the proposal');
  });
});

describe.each(SIZES.map((how) => [inWords(how), how] as const))('the roster, %s', (_words, how) => {
  it('keeps fields and languages of a mediator, by which they are proposed', async () => {
    const world = await journeyWorld();
    const chief = await house.person('chief', how);
    const { page, lang } = chief;
    const words = adminWords[lang];
    const me = await (await world.as('mediator')).get<{ id: string }>('/api/me');
    await chief.open(`/admin?person=${me.body.id}`);
    await page.getByRole('heading', { name: words.mediator }).waitFor();
    await page.getByLabel(words.mediatorLanguages).click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: lang === 'zh' ? /^朝鲜语$/u : /^Korean$/u, visible: true })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await chief.stop('fields and languages of a mediator');
    const saved = page.waitForResponse((reply) => reply.url().endsWith('/mediator'));
    await page.getByRole('button', { name: words.saveMediator }).click();
    expect((await saved).status()).toBe(200);
  });
});
