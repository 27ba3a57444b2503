/** A request that arrived while its answer was lost: what nobody knows the fate of is done once, whatever happens to the page. */
import { describe, expect, it } from 'vitest';
import { intakeWords } from '../../web/src/words/intake.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { mediating } from './support/disputes.ts';

const house = courtHouse();
const NOTE = '已电话联系双方，约定周五下午面谈';

/** Who is named by a name alone, whom the case cannot tell from another of that name. */
const named = (name: string) => ({ role: 'third_party', kind: 'person', details: { name } });

/** The first decision arrives, and nobody hears so. */
async function loseFirstAnswer({ page, watch }: Person): Promise<void> {
  watch.expectNoLine();
  let lost = false;
  await page.route('**/decisions', async (route) => {
    if (lost) return route.continue();
    lost = true;
    await route.fetch();
    await route.abort();
  });
}

async function addsParty(): Promise<{ readonly officer: Person; readonly page: DecisionPage }> {
  const { caseId } = await mediating();
  const officer = await house.person('police');
  await loseFirstAnswer(officer);
  // The preview asks while the name is not there yet, where the machine types slowly.
  officer.watch.expectStatus(400);
  const page = await DecisionPage.open(officer, caseId, 'add_party');
  await page.fillIn(named('路人王某某'));
  await page.confirm();
  await officer.page.getByText('没有收到答复').waitFor();
  return { officer, page };
}

describe('a decision that arrived while its answer was lost', () => {
  it('and moves nothing: sent again it stands once on record', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    await loseFirstAnswer(officer);
    const page = await DecisionPage.open(officer, caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await page.confirm();
    await officer.page.getByRole('button', { name: '再次提交' }).click();
    await page.applied();
    expect(await page.timesOnRecord('note_recorded')).toBe(1);
  });

  it('the page loaded again tells its outcome by itself, and offers nothing to be sent twice', async () => {
    const { officer, page } = await addsParty();
    await officer.page.reload();
    await page.applied();
    await officer.stop('decision, fate told after a reload');
    expect(await page.timesOnRecord('party_added')).toBe(1);
  });

  it('the case has moved by it: looked at and sent again, it is the same request', async () => {
    const { officer, page } = await addsParty();
    await officer.page.getByRole('button', { name: '看过了，继续填写' }).click();
    await page.confirm();
    await page.applied();
    expect(await page.timesOnRecord('party_added')).toBe(1);
  });

  it('another form is not sent before its fate is told', async () => {
    const { officer, page } = await addsParty();
    await page.fillIn(named('路人赵某某'));
    await page.confirm();
    await officer.page.getByText('先前那次提交已经记录在案').waitFor();
    await officer.stop('decision, an earlier one on record');
    expect(await page.timesOnRecord('party_added')).toBe(1);
    await officer.page.getByRole('button', { name: '看过了，继续填写' }).click();
    await page.confirm();
    await page.applied();
    expect(await page.timesOnRecord('party_added')).toBe(2);
  });
});

describe('a dispute that was registered while the answer was lost', () => {
  it('is the same one when the page is loaded again and it is registered again', async () => {
    const officer = await house.person('police');
    const { page } = officer;
    officer.watch.expectNoLine();
    const words = intakeWords.zh;
    let caseId: string | undefined;
    await page.route('**/api/cases', async (route) => {
      if (route.request().method() !== 'POST' || caseId !== undefined) return route.continue();
      caseId = ((await (await route.fetch()).json()) as { caseId: string }).caseId;
      await route.abort();
    });
    await officer.open('/intake');
    await page.getByRole('radio').first().check();
    await page.getByLabel(words.matter, { exact: true }).click();
    await page.getByLabel(words.matter, { exact: true }).fill('相邻');
    await page.keyboard.press('Enter');
    await page.getByLabel(words.summary, { exact: true }).fill('阳台滴水，多次交涉未果');
    for (const [at, name] of ['路人甲某某', '路人乙某某'].entries()) {
      await page.getByLabel(words.name, { exact: true }).nth(at).fill(name);
    }
    const register = page.locator('form').getByRole('button', { name: words.register, exact: true });
    await register.click();
    await expect.poll(() => caseId).toBeDefined();
    await page.getByText(words.keptAndAgain).waitFor();
    await page.reload();
    await register.click();
    // By now the platform knows a case of these people: it is this one.
    await page.getByRole('button', { name: words.saveAllTheSame }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('opened')).toBe(caseId);
  });
});
