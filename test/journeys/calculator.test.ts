/** 期限计算器 and 期限规则: for everybody, at a desk and on a telephone, in both languages; and from a case to its rule. */
import { describe, expect, inject, it } from 'vitest';
import { calculatorWords } from '../../web/src/words/calculator.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { mediating } from './support/disputes.ts';

const house = courtHouse();
const T14 = '/calculator?rule=T14.judgment&start=2026-02-04';

const wordsOf = ({ lang }: Person) => calculatorWords[lang];

/** Chooses a rule in the calculator by what is typed into its search. */
async function chooseRule({ page }: Person, typed: string, option: RegExp): Promise<void> {
  await page.locator('#rule').fill(typed);
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}

describe.each(SIZES.map((how) => [inWords(how), how] as const))(
  'somebody without an account, %s',
  (_how, how) => {
    it('finds until when a judgment may be appealed, and sees why', async () => {
      const visitor = await house.visitor(how);
      const { page } = visitor;
      const t = wordsOf(visitor);
      await page.getByRole('link', { name: visitor.words.shell.calculator, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
      await page.getByText(t.nothingYet).waitFor();
      await visitor.stop('calculator empty');
      await page.getByRole('button', { name: t.compute, exact: true }).click();
      await page.getByText(t.missingRule, { exact: true }).waitFor();
      await page.getByText(t.missingDate, { exact: true }).waitFor();
      await visitor.stop('calculator missing');
      await chooseRule(visitor, 'T14', /^T14\.judgment /u);
      await page.locator('#start').fill('2026-02-04');
      await page.getByRole('button', { name: t.compute, exact: true }).click();
      // Fifteen days end on 19 February, in the Spring Festival: the first workday is the 24th.
      await page
        .locator('.due-day')
        .getByText(how.lang === 'en' ? 'Tue 24 Feb 2026' : /2026年2月24日/u)
        .waitFor();
      expect(new URL(page.url()).search).toBe('?rule=T14.judgment&start=2026-02-04');
      await page.locator('td.due').waitFor();
      expect(await page.locator('td.due').textContent()).toMatch(/^24/u);
      expect(await page.locator('td.counted').count()).toBe(15);
      const picture = `calculator-${visitor.phone ? 'phone' : 'desk'}`;
      await visitor.stop('calculator', how.lang === 'en' ? undefined : picture);
    });

    it('reads the rule book, finds a rule by its article, and computes with it', async () => {
      const visitor = await house.visitor(how);
      const { page } = visitor;
      const t = wordsOf(visitor);
      await page.getByRole('link', { name: visitor.words.shell.rules, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: t.rules }).waitFor();
      await page.getByRole('link', { name: /^PA3 /u }).waitFor();
      await visitor.stop('rules');
      await page.getByRole('searchbox', { name: t.search }).fill('司法确认程序若干规定 第4条');
      await page.getByRole('searchbox', { name: t.search }).press('Enter');
      await page.getByRole('link', { name: /^PA3 /u }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: /^JC1 /u }).click();
      await page.getByRole('heading', { level: 1, name: /^JC1 /u }).waitFor();
      await visitor.stop('rule');
      await page.getByRole('link', { name: t.computeWith }).click();
      await page.locator('#start').fill('2026-03-05');
      await page.getByRole('button', { name: t.compute, exact: true }).click();
      await page.locator('td.due').waitFor();
      // Three days end on Sunday 8 March.
      expect(await page.locator('td.due').textContent()).toMatch(/^9/u);
    });
  },
);

describe('at the calculator', () => {
  it('days are left out and a limit is lengthened, each on a ground of the rule', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/calculator?rule=T7&start=2026-01-12');
    await page
      .getByText(/7月13日/u)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '添加扣除的期间' }).click();
    await page.locator('#out-0-from').fill('2026-02-02');
    await page.locator('#out-0-to').fill('2026-02-06');
    await page.locator('#out-0-ground').click();
    await page.locator('.ant-select-item-option').filter({ hasText: /^鉴定/u }).click();
    await page.getByRole('button', { name: '添加延长' }).click();
    await page.locator('#more-0-ground').click();
    await page.locator('.ant-select-item-option').filter({ hasText: /^院长/u }).click();
    await page.locator('#more-0-length').fill('1');
    await page.getByRole('button', { name: '计算', exact: true }).click();
    // 12 January + 7 months = 12 August, and five days left out.
    await page
      .locator('.due-day')
      .getByText(/2026年8月17日/u)
      .waitFor();
    await page.getByText('扣除2026-02-02至2026-02-06共5日（鉴定评估）').waitFor();
    expect(await page.locator('td.excluded').count()).toBe(5);
    await visitor.stop('calculator with exclusions');
  });

  it('a year without a notice has no certain end, and what is refused is refused at its field', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/calculator?rule=T14.judgment&start=2026-12-28');
    await page.getByText('计算涉及的年份尚未公布放假安排').waitFor();
    await page.getByText(/放假安排公布前暂按法定节假日计算为 2027年1月12日/u).waitFor();
    await visitor.stop('calculator not published');
    await visitor.open('/calculator?rule=T7&start=2026-01-12&out=2026-02-06.2026-02-02.appraisal');
    await page.locator('#out-0-ground-help').getByText('扣除期间的起止日期无效').waitFor();
    await visitor.stop('calculator refused');
    await visitor.open('/calculator?rule=T99&start=2026-01-12');
    await page.getByText('没有这一期限规则').first().waitFor();
  });

  it('a rule that was found under a profile is read and computed under it', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/rules?policy=2023&q=PA5');
    await page.getByRole('link', { name: /^PA5 /u }).click();
    // Since 2026 it counts from the opening of the police case (立案之日).
    await page
      .locator('dd')
      .filter({ hasText: /^受理之日/u })
      .waitFor();
    await page.getByRole('link', { name: '用此规则计算' }).click();
    await page.locator('.start-hint').getByText('受理之日', { exact: true }).waitFor();
    await page.locator('#start').fill('2026-01-12');
    await page.getByRole('button', { name: '计算', exact: true }).click();
    await page.locator('.calc-result a[href="/rules/PA5?policy=2023"]').waitFor();
  });

  it('an address that was cut says what it lacks, and is completed', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/calculator?rule=T7&start=2026-01-12&out=2026-02-02.2026-02-06.');
    await page.locator('#out-0-ground-help').getByText('请选择事由').waitFor();
    await page.locator('.calc-result').getByText(wordsOf(visitor).incomplete).waitFor();
    await visitor.stop('calculator incomplete');
    await page.locator('#out-0-ground').click();
    await page.locator('.ant-select-item-option').filter({ hasText: /^鉴定/u }).click();
    await page.getByRole('button', { name: '计算', exact: true }).click();
    // 12 January + 6 months = 12 July, and five days left out.
    await page
      .locator('.due-day')
      .getByText(/2026年7月17日/u)
      .waitFor();
    // The period of appeal has no ground to leave days out: the row can be taken away.
    await visitor.open('/calculator?rule=T14.judgment&start=2026-01-12&out=2026-02-02.2026-02-06.');
    await page.locator('#out-0-ground-help').getByText('请选择事由').waitFor();
    await page.getByRole('button', { name: '扣除的期间: 删除第 1 项' }).click();
    await page.getByRole('button', { name: '计算', exact: true }).click();
    await page
      .locator('.due-day')
      .getByText(/2026年1月27日/u)
      .waitFor();
  });

  it('the answer stands where the list of rules cannot be read, which is said and tried again', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    const list = /\/api\/rules\?/u;
    visitor.watch.expectStatus(503);
    await page.route(list, (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 503, code: 'unavailable', title: '服务暂不可用' }),
      }),
    );
    await visitor.open(T14);
    await page
      .locator('.due-day')
      .getByText(/2026年2月24日/u)
      .waitFor();
    await page.locator('.asking').getByText('规则列表未能读取').waitFor();
    await page.locator('.calc-result').getByText('日历的说明未能读取').waitFor();
    await visitor.stop('calculator without its list');
    await page.unroute(list);
    await page.locator('.calc-result').getByRole('button', { name: '再试一次' }).click();
    await page.locator('td.due').waitFor();
    await page.locator('.asking').getByText('规则列表未能读取').waitFor({ state: 'detached' });
  });

  it('without a network it says so, and goes on when it is back', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/calculator?rule=T14.judgment&start=2026-01-12');
    await page
      .getByText(/2026年1月27日/u)
      .first()
      .waitFor();
    // The list of rules, with which the calendar comes, is here before the network goes.
    await page.locator('td.due').waitFor();
    visitor.watch.expectNoLine();
    await page.context().setOffline(true);
    await page.getByText('当前没有网络').waitFor();
    await page.locator('#start').fill('2026-01-13');
    await page.getByRole('button', { name: '计算', exact: true }).click();
    await page.getByText('服务器没有回应').waitFor();
    await visitor.stop('calculator offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page
      .locator('.due-day')
      .getByText(/2026年1月28日/u)
      .waitFor();
  });

  it('the court fee of a claim is computed on the same page, by a form that the API describes', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/calculator?number=court-fee');
    await page.getByRole('button', { name: '计算', exact: true }).last().click();
    await page.getByText('请填写').or(page.getByText('请选择')).first().waitFor();
    await visitor.stop('numbers missing');
    await page.getByLabel('交什么费用').click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^财产案件$/u })
      .click();
    await page.getByLabel(/^争议金额、价额/u).fill('100000');
    await page.getByRole('button', { name: '计算', exact: true }).last().click();
    // 50 yuan, and 2.5 % of 90,000.
    await page.getByText('2300.00').first().waitFor();
    await page.getByText('提出请求的当事人').waitFor();
    await visitor.stop('numbers');
  });

  it('a day agreed on in lunar words is found below its field, and a thirtieth that there is not is said', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    const pick = async (name: string, text: string): Promise<void> => {
      await page.getByLabel(name, { exact: true }).click();
      await page.getByLabel(name, { exact: true }).fill(text);
      await page.locator('.ant-select-item-option').filter({ hasText: text, visible: true }).first().click();
    };
    await visitor.open('/calculator?number=guarantee-period');
    await page.getByRole('button', { name: '按农历填写' }).first().click();
    await pick('农历年', '2025');
    await pick('农历月', '腊月');
    await pick('农历日', '三十');
    await page.getByText('该月只有 29 天').waitFor();
    await pick('农历日', '月底');
    await page.getByText('即公历 2026-02-16').waitFor();
    expect(await page.getByLabel('主债务履行期限届满之日').inputValue()).toBe('2026-02-16');
    await visitor.stop('lunar');
  });

  it('on paper stand the days, the steps and the calendar, and nothing to press', async () => {
    const visitor = await house.visitor({ dark: true });
    const { page } = visitor;
    await visitor.open(T14);
    await page.locator('td.due').waitFor();
    await page.emulateMedia({ media: 'print' });
    const pressed = page.locator('button, input, textarea, nav').filter({ visible: true });
    expect(await pressed.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
    await page.locator('td.due').waitFor();
    await page.getByText('自2026-02-04的次日起算').waitFor();
  });
});

it('an officer goes from a deadline of a case to its rule, and finds the calculator in the rail', async () => {
  const walk = await mediating();
  const officer = await house.person('police');
  const { page } = officer;
  await officer.open(`/cases/${walk.caseId}?tab=clocks`);
  await page
    .getByRole('button', { name: /^为什么：/u })
    .first()
    .click();
  const link = page.locator('a[href^="/rules/"]').first();
  const rule = /^\/rules\/(?<id>[^?]+)\?policy=2025$/u.exec((await link.getAttribute('href')) ?? '')
    ?.groups?.['id'];
  expect(rule).toBeDefined();
  await link.click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${rule} `, 'u') }).waitFor();
  await officer.stop('rule');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '期限计算器' }).click();
  await page.getByRole('heading', { level: 1, name: '期限计算器' }).waitFor();
  expect(new URL(page.url()).origin).toBe(new URL(inject('journeyPlatform').address).origin);
});
