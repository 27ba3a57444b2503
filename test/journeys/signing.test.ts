/** 签名和核验: an agreement issued, signed on the glass by both parties and the mediator, changed and signed anew, and what the public is told. */
import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { agreeAtStation } from '../../demo/walker/journey-station.ts';
import { issuedPapersWords } from '../../web/src/words/issued-papers.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { verifyWords } from '../../web/src/words/verify.ts';
import { writtenPapersWords } from '../../web/src/words/written-papers.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { noise } from './support/disputes.ts';

const house = courtHouse();
const NAME = { zh: '人民调解协议书', en: 'agreement of people’s mediation' } as const;
const DUE_IN = 20;

const wordsOf = ({ lang }: Person) => issuedPapersWords[lang];

async function agreedCase(): Promise<CaseWalk> {
  const walk = await noise();
  await agreeAtStation(walk, DUE_IN);
  return walk;
}

/** What `{{name}}` begins with: the day or the text follows it. */
const of = (template: string, { lang }: Person): RegExp =>
  new RegExp(`^${template.split('{{name}}')[0] ?? ''}${NAME[lang]}（`);

async function issue(person: Person, replacing = false): Promise<string> {
  const { page } = person;
  await page.getByRole('button', { name: of(wordsOf(person).issueOf, person) }).click();
  if (replacing) await page.getByRole('button', { name: wordsOf(person).replace, exact: true }).click();
  const told = page.getByRole('status').filter({ hasText: /[a-z2-9]{4}(?:-[a-z2-9]{4}){4}/ });
  await told.waitFor();
  return /[a-z2-9]{4}(?:-[a-z2-9]{4}){4}/.exec((await told.textContent()) ?? '')?.[0] ?? '';
}

async function draw({ page }: Person, label: string): Promise<void> {
  const glass = page.getByRole('img', { name: label, exact: true });
  await glass.scrollIntoViewIfNeeded();
  const box = await glass.boundingBox();
  if (box === null) throw new Error('no glass');
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1)
    await page.mouse.move(box.x + 30 + step * 8, box.y + box.height / 2 + (step % 2) * 20);
  await page.mouse.up();
}

/** @param stop whether to look at the form while it is filled in */
async function signOnGlass(person: Person, who: RegExp, stop = false): Promise<void> {
  const { page } = person;
  const t = wordsOf(person);
  await page
    .getByRole('button', { name: of(t.signOf, person) })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.getByRole('radio', { name: who }).check();
  if (stop) {
    await form.getByRole('button', { name: t.confirm, exact: true }).click();
    await form.getByText(t.drawFirst, { exact: true }).waitFor();
  }
  await draw(person, t.pad);
  if (stop) await person.stop('signing on the glass', person.lang === 'zh' ? screenOf(person) : undefined);
  await confirmed(person);
}

/** The answer is there, and nothing of the window hides the page any more. */
async function confirmed(person: Person): Promise<void> {
  const { page } = person;
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: wordsOf(person).confirm, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.locator('.ant-modal-mask').last().waitFor({ state: 'hidden' });
}

const screenOf = ({ phone }: Person): string => `signing-${phone ? 'phone' : 'desk'}`;

async function copyText({ page, lang }: Person): Promise<string> {
  const taken = page.waitForEvent('download');
  await page.getByRole('link', { name: writtenPapersWords[lang].download }).click();
  const { text } = await extractText(new Uint8Array(readFileSync(await (await taken).path())), {
    mergePages: true,
  });
  return text.replaceAll(/\s/g, '');
}

/** As the public: nobody is signed in. */
async function told(visitor: Person, code: string, words: string): Promise<void> {
  const { page, lang } = visitor;
  const t = verifyWords[lang];
  await page.getByLabel(t.code, { exact: true }).fill(code);
  await page.getByRole('button', { name: t.check, exact: true }).click();
  await page.getByText(words, { exact: true }).waitFor();
}

describe.each(SIZES.map((how) => [inWords(how), how] as const))('an agreement, %s', (_words, how) => {
  it('is signed by both parties and the mediator, changed, signed anew, and verified by anybody', async () => {
    const walk = await agreedCase();
    const mediator = await house.person('mediator', how);
    const { page } = mediator;
    const t = wordsOf(mediator);
    await mediator.open(`/cases/${walk.caseId}?tab=papers`);
    await page.getByText(t.none, { exact: true }).waitFor();
    const code = await issue(mediator);
    await mediator.stop('an issued paper');
    await signOnGlass(mediator, /^张建设/, true);
    await signOnGlass(mediator, /^李红梅/);
    await signOnGlass(mediator, /(?:调解员）?|mediator)$/);
    await page.getByText(t.complete).waitFor();
    await mediator.stop(
      'an issued paper, signed by all',
      how.lang === 'zh' ? `${screenOf(mediator)}-list` : undefined,
    );
    await page.getByRole('button', { name: of(t.copyOf, mediator) }).click();
    const copy = await copyText(mediator);
    expect(copy).toContain('签名记载');
    expect(copy).not.toContain('尚未签名');
    await page.keyboard.press('Escape');

    const partyId = await walk.party('applicant');
    await walk.decide('correct_party', {
      data: { partyId, details: { address: '佳木斯市郊区长青乡新路8号' } },
    });
    await page.reload();
    await page.getByText(t.outdated, { exact: true }).waitFor();
    await mediator.stop('an issued paper whose text has changed');
    const fresh = await issue(mediator, true);
    expect(fresh).not.toBe(code);
    await page.getByText(t.superseded).waitFor();

    const visitor = await house.visitor(how);
    const v = verifyWords[visitor.lang];
    await visitor.open(`/verify/${code}`);
    await visitor.page.getByText(v.superseded, { exact: true }).waitFor();
    await visitor.stop('verify, superseded');
    await told(visitor, ` ${fresh.toUpperCase()} `, v.genuine);
    await visitor.stop(
      'verify, genuine',
      how.lang === 'zh' ? `verify-${how.phone === true ? 'phone' : 'desk'}` : undefined,
    );
    await told(visitor, 'not a code', v.unknown);
    await visitor.stop('verify, unknown');
  });
});

describe('signatures', () => {
  it('on the print are tied to the paper by their scan', async () => {
    const walk = await agreedCase();
    const mediator = await house.person('mediator');
    const { page } = mediator;
    const t = wordsOf(mediator);
    await mediator.open(`/cases/${walk.caseId}?tab=papers`);
    await issue(mediator);
    await page.locator('input[type=file]').setInputFiles({
      name: '签名页.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('扫描件'),
    });
    await page
      .getByRole('button', { name: /签名页\.txt/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: of(t.signOf, mediator) }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('radio', { name: '纸上签名后扫描' }).check();
    for (const who of [/^张建设/, /^李红梅/, /调解员）?$/])
      await form.getByRole('checkbox', { name: who }).check();
    await form.getByLabel(t.scan).click();
    await page.getByTitle(/签名页\.txt/).click();
    await mediator.stop('signing by a scan');
    await confirmed(mediator);
    await page.getByText(t.complete).waitFor();
  });

  it('are shown to whom the paper is not to be handed out by, and are not theirs to take', async () => {
    const walk = await agreedCase();
    const mediator = await house.person('mediator');
    await mediator.open(`/cases/${walk.caseId}?tab=papers`);
    await issue(mediator);
    const officer = await house.person('police');
    const t = wordsOf(officer);
    await officer.open(`/cases/${walk.caseId}?tab=papers`);
    await officer.page.getByRole('button', { name: of(t.originalOf, officer) }).waitFor();
    const sign = officer.page.getByRole('button', { name: of(t.signOf, officer) });
    // As recorder they may sign for themselves, and nobody else before them.
    await sign.click();
    const form = officer.page.getByRole('dialog');
    await form.getByRole('radio', { name: /记录人）?$/ }).waitFor();
    expect(await form.getByRole('radio', { name: /^张建设/ }).count()).toBe(0);
  });
});

describe('the public door', () => {
  it('says so when there is no line, and asks again', async () => {
    const visitor = await house.visitor({ phone: true });
    await visitor.open('/verify');
    await visitor.page.getByLabel(verifyWords.zh.code, { exact: true }).waitFor();
    visitor.watch.expectNoLine();
    await visitor.context.setOffline(true);
    await visitor.page.getByLabel(verifyWords.zh.code, { exact: true }).fill('abcd-efgh-jkmn-pqrs-tuvw');
    await visitor.page.getByRole('button', { name: verifyWords.zh.check, exact: true }).click();
    await visitor.page.getByText(statesWords.zh.noAnswer).first().waitFor();
    await visitor.stop('verify, no line');
    await visitor.context.setOffline(false);
  });
});
