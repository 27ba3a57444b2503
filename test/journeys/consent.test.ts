/** 征询同意 at the counter: each party is asked in the law's words; a yes, a no and not asked yet are three things. */
import { describe, expect, it } from 'vitest';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { intakeWords as intake } from '../../web/src/words/intake.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { noise } from './support/disputes.ts';

const house = courtHouse();
const PATIENT = { timeout: 60_000, interval: 250 };

async function atCounter(officer: Person, walk: CaseWalk): Promise<void> {
  await officer.open(`/intake?opened=${walk.caseId}`);
  await officer.page.getByRole('heading', { name: intake[officer.lang].consents }).waitFor();
}

const answerOf = ({ page, lang }: Person, name: string, answer: 'agrees' | 'refuses' | 'notAsked') => {
  const words = intake[lang];
  const group = page.getByRole('radiogroup', { name: words.answerOf.replace('{{name}}', name) });
  return group.getByRole('radio', { name: words[answer], exact: true });
};

interface Recorded {
  readonly items: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/** Events of the case, oldest first. */
async function recorded({ world, caseId }: CaseWalk): Promise<Recorded['items']> {
  return (await (await world.as('police')).get<Recorded>(`/api/cases/${caseId}/events?limit=200`)).body.items;
}
const types = async (walk: CaseWalk) => (await recorded(walk)).map(({ type }) => type);

describe('before triage', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'one agrees and one does not, %s',
    async (_, how) => {
      const walk = await noise();
      const officer = await house.person('police', how);
      const { page, lang } = officer;
      const words = intake[lang];
      await atCounter(officer, walk);
      const question =
        lang === 'zh' ? /您是否同意在派出所调解？/u : /Do you agree to mediation at the police/u;
      await expect.poll(() => page.getByText(question).count()).toBe(2);
      // As it comes, nobody was asked, and there is nothing to press.
      await expect.poll(() => answerOf(officer, '张建设', 'notAsked').isChecked()).toBe(true);
      expect(await page.getByRole('button', { name: /张建设.*(同意|agrees)/u }).count()).toBe(0);
      await answerOf(officer, '张建设', 'agrees').check();
      await page.getByRole('radiogroup', { name: words.mode }).getByRole('radio').first().check();
      await page.getByRole('radiogroup', { name: words.channel }).getByRole('radio').first().check();
      await officer.stop('consent, asked');
      await page.getByRole('button', { name: words.recordConsent.replace('{{name}}', '张建设') }).click();
      await page.getByText(words.consentRecorded).waitFor();
      await answerOf(officer, '李红梅', 'refuses').check();
      await page.getByRole('button', { name: words.recordRefusal.replace('{{name}}', '李红梅') }).click();
      await page.getByText(words.refusalRecorded).waitFor();
      await officer.stop('consent, answered');
      expect(await types(walk)).toEqual(expect.arrayContaining(['consent_given', 'note_recorded']));
      // A yes is on record for everybody who opens the page; a no was a note, and no answer is made of it.
      await page.reload();
      await page.getByText(words.consentRecorded).waitFor();
      await expect.poll(() => answerOf(officer, '李红梅', 'notAsked').isChecked()).toBe(true);
    },
  );
});

describe('once the station mediates', () => {
  it('a no ends it, and where the dispute goes then is asked', async () => {
    const walk = await noise();
    await walk.decide('triage', { leadsTo: 'police_mediation' });
    const officer = await house.person('police', { phone: true });
    const { page } = officer;
    await atCounter(officer, walk);
    await answerOf(officer, '李红梅', 'refuses').check();
    const form = page.locator('form.schema-form');
    await form.getByText('当事人不愿继续').waitFor();
    await officer.stop('consent, refused');
    const press = form.getByRole('button', { name: /终止调解/u });
    await press.click();
    // Where it goes is nobody's but the officer's to say: unanswered it is not sent.
    await form.getByText('请填写').first().waitFor();
    expect(await types(walk)).not.toContain('mediation_ended');
    await form.getByLabel('去向', { exact: true }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '移送法官' }).click();
    await press.click();
    await expect.poll(async () => (await walk.read()).stage, PATIENT).toBe('awaiting_judge');
    const ended = (await recorded(walk)).find(({ type }) => type === 'mediation_ended');
    expect(ended?.data).toMatchObject({ reason: 'party_unwilling', stage: 'police_mediation' });
    await officer.stop('consent, ended');
  });
});
