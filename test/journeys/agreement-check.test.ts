/** 可执行性检查: an agreement is examined while it is written, and once more for who is to confirm it. */
import { describe, expect, it } from 'vitest';
import { consents, payBy } from '../../demo/walker/journey-station.ts';
import type { Schema } from '../../web/src/parts/schema-form/schema.ts';
import { agreementCheckWords } from '../../web/src/words/agreement-check.ts';
import { formWords } from '../../web/src/words/form.ts';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { mediating, noise } from './support/disputes.ts';

const house = courtHouse();
const VAGUE = '余款尽快付清，房屋归张建设所有。';
const CLEAR = '通过银行转账支付；逾期未付的，可以就全部余额申请执行。';

describe('an agreement', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'is examined as it is written, %s',
    async (_words, how) => {
      const walk = await mediating();
      await walk.decide('hold_session');
      const officer = await house.person('police', how);
      const { page, lang } = officer;
      const words = agreementCheckWords[lang];
      const form = await DecisionPage.open(officer, walk.caseId, 'reach_agreement');
      const check = page.locator('.agreement-check');
      const label =
        (form.entry.schema as Schema).properties?.['text']?.[lang === 'zh' ? 'x-zh' : 'x-en'] ?? '';
      const text = page.getByLabel(`${label}${formWords[lang].optional}`, { exact: true });
      await check.getByText(words.wait).waitFor();
      await text.fill(VAGUE);
      await check.locator('q', { hasText: '尽快' }).first().waitFor();
      // Nothing of the items yet: the first thing that bars.
      await expect.poll(() => check.getByText(words.bars).count()).toBeGreaterThan(2);
      await officer.stop('agreement, examined');
      await form.fillIn({ items: await payBy(walk, 5) });
      await text.fill(CLEAR);
      await check.getByText(words.nothing).waitFor();
      await officer.stop('agreement, nothing found');
    },
  );

  it('is examined by the six grounds for the judge who is to confirm it', async () => {
    const walk = await noise();
    await walk.decide('triage', { leadsTo: 'police_mediation' });
    await consents(walk, 'police_mediation');
    await walk.decide('hold_session');
    const signatures = (await walk.parties()).map((partyId) => ({ partyId, by: 'self', how: 'signature' }));
    await walk.decide('reach_agreement', {
      leadsTo: 'agreement_in_force',
      data: { items: await payBy(walk, 5), signatures, text: VAGUE },
    });
    await walk.decide('apply_confirmation', { leadsTo: 'judicial_confirmation' });
    await walk.decide('accept_confirmation');
    const judge = await house.person('judge');
    await DecisionPage.open(judge, walk.caseId, 'confirm_agreement');
    const check = judge.page.locator('.agreement-check');
    await check.locator('q', { hasText: '尽快' }).first().waitFor();
    expect(await check.locator('ol > li').count()).toBe(6);
    await check.locator('li', { hasText: '其他原因' }).locator('q', { hasText: '所有' }).first().waitFor();
    await judge.stop('confirmation, the six grounds');
  });
});
