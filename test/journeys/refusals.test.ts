/** Refused: the screen says why and by which article, at its field where it is about one, what would be allowed, and keeps what was typed. */
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../api/http/problem-codes.ts';
import { decisionWords as words } from '../../web/src/words/decision.ts';
import { intakeWords as intake } from '../../web/src/words/intake.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { journeyWorld, noise } from './support/disputes.ts';
import { fillFields, saidAt } from './support/fill-form.ts';
import { errand, fillAct, officerWith, photograph, report, waiting } from './support/errand.ts';
import { FAMILIES, type Family, NO_FINDINGS } from './support/refused-families.ts';

const house = courtHouse();

interface Reason {
  readonly zh: string;
  readonly article?: string;
}

/** The sentence of the law as the API has it, and the article. */
async function reasonOf(code: string): Promise<Reason> {
  const { refusals } = (await journeyWorld()).catalogue as unknown as {
    readonly refusals: readonly (Reason & { readonly code: string })[];
  };
  const found = refusals.find((one) => one.code === code) ?? PROBLEMS[code as keyof typeof PROBLEMS];
  if (found === undefined) throw new Error(`no refusal ${code}`);
  return found;
}

/** Of what cannot be done now the page offers what can. */
async function offersAnother({ page }: Person, caseId: string): Promise<void> {
  const others = page.getByRole('alert').filter({ hasText: words.zh.wouldAllow }).getByRole('link');
  const [first] = await others.all();
  expect(await first?.getAttribute('href')).toMatch(new RegExp(`^/cases/${caseId}/decide/`));
}

async function readRefusal(page: DecisionPage, { code, at, nothingElse, fault }: Family): Promise<void> {
  const { person, caseId } = page;
  const { zh, article } = await reasonOf(code);
  const alert = person.page.getByRole('alert').filter({ hasText: `${words.zh.refusedTitle}：${zh}` });
  await alert.waitFor();
  if (article !== undefined) expect(await alert.innerText()).toContain(article.split('、')[0]);
  if (nothingElse !== true && fault !== true) await offersAnother(person, caseId);
  if (at !== undefined && fault !== true) expect(await saidAt(person.page, at)).toContain(zh);
  if (fault === true) expect((await saidAt(person.page, at ?? '')).trim()).not.toBe('');
}

describe('what the law does not take is refused on the page of the decision', () => {
  it.each(FAMILIES.map((one) => [one.family, one] as const))('%s', async (_family, of) => {
    const walk = await of.arrive();
    const person = await house.person(of.by, { phone: of.phone ?? false });
    const page = await DecisionPage.open(person, walk.caseId, of.type);
    const { data, onBehalfOf, happenedAt } = (await of.said?.(walk)) ?? {
      data: page.entry.examples[0]!.data,
    };
    if (of.fault === true) person.watch.expectStatus(400);
    await page.fillIn(data, onBehalfOf);
    if (happenedAt !== undefined) await person.page.getByLabel(page.happenedLabel).fill(happenedAt);
    const before = await page.entered();
    await of.meanwhile?.(walk);
    await page.insist();
    await readRefusal(page, of);
    expect(await page.entered()).toEqual(before);
    await person.stop(`refused: ${of.code}`, of.picture);
  });
});

/** Lawful in themselves, with a right check digit; of nobody. */
const ID_NUMBER = '110101199003074514';

describe('and on the other screens', () => {
  it('the counter: one person on both sides, said at the number that is there twice', async () => {
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open('/intake');
    await page.getByRole('radio').first().check();
    await page.getByLabel(intake.zh.matter, { exact: true }).click();
    await page.getByLabel(intake.zh.matter, { exact: true }).fill('相邻');
    await page.keyboard.press('Enter');
    await page.getByLabel(intake.zh.summary, { exact: true }).fill('自己与自己的纠纷');
    const numbers = page.getByLabel(intake.zh.idNumber + intake.zh.optional, { exact: true });
    for (const at of [0, 1]) {
      await page.getByLabel(intake.zh.name, { exact: true }).nth(at).fill(`孙文${'甲乙'[at]}`);
      await numbers.nth(at).fill(ID_NUMBER);
    }
    await page.locator('form').getByRole('button', { name: intake.zh.register, exact: true }).click();
    const { zh } = await reasonOf('same_identity_on_both_sides');
    await page.getByRole('alert').filter({ hasText: zh }).first().waitFor();
    await expect.poll(() => numbers.nth(1).getAttribute('aria-invalid')).toBe('true');
    expect(await numbers.nth(0).getAttribute('aria-invalid')).not.toBe('true');
    expect(await numbers.nth(1).inputValue()).toBe(ID_NUMBER);
    await officer.stop('refused: at the counter');
  });

  it('the triage of the counter: a gate of the law, said at the answer that it is about', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police', { phone: true });
    const { page } = officer;
    await officer.open(`/intake?opened=${caseId}`);
    const { schema, zh: called } = (await journeyWorld()).decision('triage');
    const form = page.locator('form.schema-form');
    const naming = () => [''];
    await fillFields({ page, lang: 'zh', naming }, form, schema, {
      findings: { ...NO_FINDINGS, domesticViolence: true },
      route: 'judge',
    });
    await form.getByRole('button', { name: intake.zh.decideTriage.replace('{{what}}', called) }).click();
    const { zh, article = '' } = await reasonOf('domestic_violence_no_mediation');
    const alert = page.getByRole('alert').filter({ hasText: zh });
    await alert.filter({ hasText: article }).first().waitFor();
    expect(await saidAt(page, '分流去向')).toContain(zh);
    await officer.stop('refused: triage at the counter');
  });

  it('a task: the court’s rule about its result comes back to the form, at its field, with the photograph', async () => {
    const job = await errand('address_confirmation');
    const officer = await officerWith(house, job);
    const { page } = officer;
    await fillAct(page, job, 'complete', {
      result: { outcome: 'confirmed', address: '长青乡友谊路8号', warned: true },
      attempt: { result: 'done', way: 'visit', met: 'adult_household_member' },
    });
    const buffer = await photograph(300, 200);
    await page
      .getByLabel('从相册或文件选择')
      .setInputFiles({ name: '确认书.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByText('确认书.jpg').waitFor();
    await report(page);
    await waiting(page, 'refused').waitFor();
    const { zh, article = '' } = await reasonOf('task_address_not_by_party');
    await page.getByText(`上次未被接受：${zh}`).waitFor();
    await page.getByText(article).first().waitFor();
    await page.getByRole('button', { name: '修改后重发' }).click();
    await expect.poll(() => saidAt(page, '结果')).toContain(zh);
    await page.getByText('确认书.jpg').waitFor();
    await officer.stop('refused: task');
  });

  it('papers: what the court does not take as a file', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    officer.watch.expectStatus(415);
    const { page } = officer;
    await officer.open(`/cases/${caseId}?tab=papers`);
    const files = page.getByRole('region', { name: '上传材料' }).locator('input[type=file]');
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]);
    await files.setInputFiles({ name: '工具.exe', mimeType: 'application/octet-stream', buffer: program });
    const { zh } = await reasonOf('evidence_type_not_allowed');
    await page.getByText(`没有传成：工具.exe。这是 application/x-msdownload：${zh}`).waitFor();
    await officer.stop('refused: papers');
  });

  it('people: a user name that somebody has', async () => {
    const admin = await house.person('admin');
    const { page } = admin;
    await admin.open('/admin');
    await page.getByRole('button', { name: '新增人员' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('用户名').fill('police');
    await sheet.getByLabel('姓名').fill('另一人');
    await sheet.getByLabel('单位').click();
    await sheet.getByLabel('单位').fill('长青');
    await page.keyboard.press('Enter');
    await sheet.getByLabel('角色').click();
    await page.getByTitle('民警', { exact: true }).click();
    await page.keyboard.press('Escape');
    await sheet.getByRole('button', { name: '新增人员' }).click();
    await sheet
      .getByRole('alert')
      .filter({ hasText: (await reasonOf('username_taken')).zh })
      .waitFor();
    expect(await sheet.getByLabel('姓名').inputValue()).toBe('另一人');
    await admin.stop('refused: people');
  });

  it('signing in: too many tries, and the name stays', async () => {
    const visitor = await house.visitor();
    visitor.watch.expectStatus(429);
    const { zh } = await reasonOf('too_many_requests');
    const { page } = visitor;
    const refused = page.getByRole('alert').filter({ hasText: zh });
    for (let tries = 0; tries < 15 && !(await refused.isVisible()); tries += 1) {
      const answer = page.waitForResponse((one) => one.request().method() === 'POST');
      await visitor.signIn('tries-them-all', `not-the-password-${tries}`);
      await answer;
      await page.getByRole('alert').waitFor();
    }
    await refused.waitFor();
    expect(await page.getByLabel('用户名', { exact: true }).inputValue()).toBe('tries-them-all');
    await visitor.stop('refused: sign-in');
  });
});
