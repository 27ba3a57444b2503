/** 登记: a dispute is taken down at the counter; and one goes from the counter to the archive through the hands of many. */
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { consents } from '../../demo/walker/journey-station.ts';
import { intakeWords } from '../../web/src/words/intake.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { fillFields } from './support/fill-form.ts';
import { journeyWorld, noise } from './support/disputes.ts';

const house = courtHouse();

/** As printed on the form: numbers with their right check digits, of nobody. */
const APPLICANT = { name: '张建设', phone: '13845400001' };
const RESPONDENT = { name: '李红梅', phone: '13845400002' };
/** A practised clerk types four characters a second (with an input method), and picks in two. */
const KEY_MS = 250;
const PICK_MS = 2_000;

class Counter {
  readonly page: Page;
  /** What a person would have needed: typing and choosing, not the machine. */
  humanMs = 0;
  fields = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.humanMs += text.length * KEY_MS;
    this.fields += 1;
  }

  async pick(choose: () => Promise<void>): Promise<void> {
    await choose();
    this.humanMs += PICK_MS;
    this.fields += 1;
  }
}

async function takeDown(clerk: Person): Promise<Counter> {
  const { page, lang } = clerk;
  const words = intakeWords[lang];
  const counter = new Counter(page);
  await counter.pick(() => page.getByRole('radio').first().check());
  await counter.pick(async () => {
    await page.getByLabel(words.matter, { exact: true }).click();
    await page.getByLabel(words.matter, { exact: true }).fill(lang === 'zh' ? '相邻' : 'neighbour');
    await page.keyboard.press('Enter');
  });
  await counter.type(page.getByLabel(words.summary, { exact: true }), '楼上夜间噪音，双方多次争吵');
  for (const [at, party] of [APPLICANT, RESPONDENT].entries()) {
    await counter.type(page.getByLabel(words.name, { exact: true }).nth(at), party.name);
    await counter.type(page.getByLabel(words.phone + words.optional, { exact: true }).nth(at), party.phone);
  }
  return counter;
}

/** The same people with the same matter are there from other journeys: they are shown before anything is saved. */
async function saveAllTheSame(officer: Person, picture?: string): Promise<void> {
  const { page, lang } = officer;
  const words = intakeWords[lang];
  const again = page.getByRole('button', { name: words.saveAllTheSame });
  const opened = page
    .getByRole('heading', { name: new RegExp(`^${words.opened.replace('{{number}}', '')}`) })
    .first();
  await again.or(opened).first().waitFor();
  if (await again.isVisible()) {
    await officer.stop('intake, seen before', picture);
    await again.click();
  }
  await opened.waitFor();
}

describe('at the counter', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'a dispute is registered, %s',
    async (_words, how) => {
      const words = intakeWords[how.lang ?? 'zh'];
      const officer = await house.person('police', how);
      const { page } = officer;
      const size = how.phone === true ? 'phone' : 'desk';
      await officer.open('/intake');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await officer.stop('intake, empty');
      const counter = await takeDown(officer);
      await officer.stop('intake, filled', how.lang === 'zh' ? `intake-${size}` : undefined);
      await page.locator('form').getByRole('button', { name: words.register, exact: true }).click();
      await saveAllTheSame(officer, how.lang === 'zh' ? `intake-seen-${size}` : undefined);
      await officer.stop('intake, opened');
      expect(counter.fields).toBeLessThanOrEqual(12);
      expect(counter.humanMs).toBeLessThan(180_000);
      process.stdout.write(
        `intake: ${counter.fields} fields, ${Math.round(counter.humanMs / 1000)} s of typing and choosing\n`,
      );
    },
  );

  it('an ID number is checked as it is typed', async () => {
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open('/intake');
    const number = page.getByLabel('公民身份号码（选填）', { exact: true }).first();
    await number.fill('110101199003070');
    await page.getByText('已输入 15 / 18 位').waitFor();
    await number.fill('110101199003074514');
    await page
      .getByText(/校验位正确|号码不对/)
      .first()
      .waitFor();
    await number.fill('110101199003074515');
    await page
      .getByText(/号码不对/)
      .first()
      .waitFor();
    await officer.stop('intake, wrong number');
  });

  it('is closed to a judge', async () => {
    const judge = await house.person('judge');
    await judge.open('/intake');
    await judge.page.getByText('您的角色不能打开这一页').waitFor();
    await judge.stop('forbidden');
  });
});

interface Seen {
  readonly parties: readonly { readonly partyId: string; readonly role: string }[];
}

/** An exercise taken down and triaged at the counter. @returns its id, as the address has it */
async function atCounter(officer: Person, triage: Readonly<Record<string, unknown>>): Promise<string> {
  const { page } = officer;
  await officer.open('/intake');
  await takeDown(officer);
  await page.getByLabel(intakeWords.zh.drill).check();
  await page.getByRole('radio', { name: intakeWords.zh.dayIn10Minutes }).check();
  await page.locator('form').getByRole('button', { name: intakeWords.zh.register, exact: true }).click();
  await saveAllTheSame(officer);
  const form = page.locator('form.schema-form');
  await form.waitFor();
  const caseId = new URL(page.url()).searchParams.get('opened') ?? '';
  const { schema, zh } = (await journeyWorld()).decision('triage');
  await fillFields({ page, lang: 'zh', naming: () => [''] }, form, schema, triage);
  await form.getByRole('button', { name: intakeWords.zh.decideTriage.replace('{{what}}', zh) }).click();
  await form.waitFor({ state: 'detached' });
  await officer.stop('intake, triaged');
  return caseId;
}

describe('from the counter to the archive', () => {
  it('through the hands of an officer, a chief, a legal worker, a filing judge, a judge and a clerk', {
    timeout: 240_000,
  }, async () => {
    const world = await journeyWorld();
    const example = (type: string, leadsTo?: string) =>
      world.decision(type).examples.find((one) => leadsTo === undefined || one.leadsTo === leadsTo)!.data;
    const decide = async (
      key: string,
      type: string,
      data: Readonly<Record<string, unknown>>,
      onBehalfOf?: { readonly partyId: string; readonly channel: string },
    ): Promise<void> => {
      const person = await house.person(key);
      const page = await DecisionPage.open(person, caseId, type);
      await page.fillIn(data, onBehalfOf);
      await page.confirm();
      await page.applied();
      await person.stop(`decided: ${type}`);
      await person.page.getByRole('link', { name: '到待办' }).click();
      await person.page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    };
    const caseId = await atCounter(await house.person('police'), example('triage', 'filing_preparation'));
    const seen = await (await world.as('supervisor')).get<Seen>(`/api/cases/${caseId}`);
    const applicant = seen.body.parties.find(({ role }) => role === 'applicant');
    await decide('chief', 'record_note', example('record_note'));
    await decide('legalWorker', 'submit_complaint', example('submit_complaint', 'filing_review'), {
      partyId: applicant?.partyId ?? '',
      channel: 'written',
    });
    await decide('filing', 'register_case', example('register_case', 'trial'));
    await decide('judge', 'close_suit', example('close_suit'));
    await decide('clerk', 'archive_case', example('archive_case', 'archived'));
    const { body } = await (await world.as('supervisor')).get(`/api/cases/${caseId}`);
    expect(body).toMatchObject({ stage: 'archived', obligations: [] });
  });

  it('an agreement at the station, each party having said yes', async () => {
    const walk = await noise();
    await walk.decide('triage', { leadsTo: 'police_mediation' });
    await consents(walk, 'police_mediation');
    const mediator = await house.person('mediator');
    const page = await DecisionPage.open(mediator, walk.caseId, 'hold_session');
    await page.fillIn((await journeyWorld()).decision('hold_session').examples[0]!.data);
    await page.confirm();
    await page.applied();
    await mediator.stop('decided: hold_session');
  });
});
