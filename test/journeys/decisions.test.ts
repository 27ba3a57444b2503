/** A decision on its page: what is decided about, what would follow, and then the outcome itself. */
import { describe, expect, inject, it } from 'vitest';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { DecisionPage, endSession } from './support/decision-page.ts';
import { journeyWorld, mediating, noise } from './support/disputes.ts';
import { saidAt } from './support/fill-form.ts';

const house = courtHouse();
const NOTE = '已电话联系双方，约定周五下午面谈';
const RECORDED = 'note_recorded';

const triage = async (leadsTo: string) =>
  (await journeyWorld()).decision('triage').examples.find((one) => one.leadsTo === leadsTo)!.data;

describe('a decision', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'is taken and shows what it changed, %s',
    async (_words, how) => {
      const { caseId } = await noise();
      const officer = await house.person('police', how);
      const page = await DecisionPage.open(officer, caseId, 'triage');
      const size = how.phone === true ? 'phone' : 'desk';
      await officer.stop('decision, empty');
      await page.fillIn(await triage('police_mediation'));
      // What would follow, before anything is decided.
      await officer.page.getByText(page.words.started).first().waitFor();
      await officer.stop('decision, with preview', how.lang === 'zh' ? `decision-${size}` : undefined);
      await page.confirm();
      await page.applied();
      await officer.stop('decision, applied', how.lang === 'zh' ? `decided-${size}` : undefined);
    },
  );

  it('with nothing entered says at each field what it waits for, and sends nothing', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, caseId, 'triage');
    let sent = 0;
    officer.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/decisions')) sent += 1;
    });
    await page.confirm();
    await officer.page.getByText('请从所列各项中选择').or(officer.page.getByText('请填写')).first().waitFor();
    // The caret stands where something is to be mended first.
    expect(await officer.page.evaluate(() => document.activeElement?.closest('form') !== null)).toBe(true);
    await officer.stop('decision, unanswered');
    expect(sent).toBe(0);
  });

  it('pressed twice is sent once', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await page.confirmButton.dblclick();
    await page.applied();
    expect(await page.timesOnRecord(RECORDED)).toBe(1);
  });

  it('is not made by passing over a list: Tab goes on, and what nobody chose stays unanswered', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, caseId, 'extend_deadline');
    await page.field('deadlineId').focus();
    await officer.page.keyboard.press('ArrowDown');
    await officer.page.locator('.ant-select-item-option').first().waitFor();
    await officer.page.keyboard.press('Tab');
    await page.confirm();
    await officer.page.getByText('请填写').or(officer.page.getByText('请从所列各项中选择')).first().waitFor();
    await expect.poll(() => page.field('deadlineId').getAttribute('aria-invalid')).toBe('true');
  });

  it('that was typed half stays through a reload', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await officer.page.getByText('已存在本机').waitFor();
    await officer.page.reload();
    await expect.poll(() => page.field('text').inputValue()).toBe(NOTE);
    await officer.page.getByText(/^已恢复/).waitFor();
    await officer.stop('decision, draft restored');
  });

  it('asks after a choice what belongs to it, and has the answer again when one comes back to that choice', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, caseId, 'tell_parties');
    const guarantee = officer.page.getByRole('group', { name: '保证的情况', exact: true });
    expect(await guarantee.count()).toBe(0);
    await page.fillIn({ topic: 'guarantee_period' });
    await guarantee.waitFor();
    await page.confirm();
    await guarantee.getByText('请填写').first().waitFor();
    await officer.stop('decision, a group that belongs to a choice');
    await page.fillIn({ guarantee: { kind: 'joint', debtDue: '2025-12-31' } });
    await page.fillIn({ topic: 'mediation_rights' });
    await guarantee.waitFor({ state: 'detached' });
    await officer.page.getByText('已存在本机').waitFor();
    await officer.page.reload();
    await officer.page.getByText(/^已恢复/).waitFor();
    expect(await guarantee.count()).toBe(0);
    await page.fillIn({ topic: 'guarantee_period' });
    await expect.poll(() => guarantee.getByLabel('主债务履行期届满之日').inputValue()).toBe('2025-12-31');
  });

  it('of no such kind, and of a case elsewhere, is not there', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    await officer.open(`/cases/${caseId}/decide/abolish_the_court`);
    await officer.page.getByText('没有这种决定').waitFor();
    await officer.stop('decision, no such');
    const stranger = await house.person('otherStation');
    await stranger.open(`/cases/${caseId}/decide/triage`);
    await stranger.page.getByText('没有找到，或者不在您的权限范围内').waitFor();
    await stranger.stop('decision, foreign');
  });
});

describe('when others work on the same case', () => {
  it('what moved is shown while one writes, and what was written stays', async () => {
    const walk = await mediating();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, walk.caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await walk.decide('hold_session', { by: 'mediator' });
    await officer.page.getByText('案件已有变动').waitFor();
    await officer.stop('decision, moved');
    await officer.page.getByRole('button', { name: '看过了，继续填写' }).click();
    expect(await page.field('text').inputValue()).toBe(NOTE);
    await page.confirm();
    await page.applied();
  });

  it('one who did not hear of it is told before deciding, and decides all the same', async () => {
    const walk = await mediating();
    const officer = await house.person('police');
    // Nothing arrives by the stream, as behind a proxy that holds it back.
    await officer.page.route('**/api/stream', (route) => route.abort());
    officer.watch.expectNoLine();
    const page = await DecisionPage.open(officer, walk.caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await walk.decide('hold_session', { by: 'mediator' });
    await page.confirm();
    await officer.page.getByText('案件已有变动').waitFor();
    await officer.stop('decision, stale');
    expect(await page.field('text').inputValue()).toBe(NOTE);
    await officer.page.getByRole('button', { name: '看过了，仍要这样决定' }).click();
    await page.applied();
    expect(await page.timesOnRecord(RECORDED)).toBe(1);
  });

  it('two decide the same at once: one is first, the other reads who and what', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    const chief = await house.person('chief');
    const first = await DecisionPage.open(officer, caseId, 'triage');
    const second = await DecisionPage.open(chief, caseId, 'triage');
    for (const one of [first, second]) await one.fillIn(await triage('police_mediation'));
    await Promise.all([first.confirm(), second.confirm()]);
    const [mine, yours] = [first, second].map((one) => one.person.page.getByText('已作出：甄别分流'));
    const winner = await Promise.race([
      mine!.waitFor().then(() => first),
      yours!.waitFor().then(() => second),
    ]);
    const loser = winner === first ? second : first;
    await loser.person.page.getByText('案件已有变动').waitFor();
    await loser.person.page.getByText(/甄别/).first().waitFor();
    await loser.person.stop('decision, second');
    expect(await first.timesOnRecord('triaged')).toBe(1);
  });

  it('a deadline passes while the page is open: it says so by itself, and to extend it is too late', async () => {
    // A day a second: the month of mediation at the station is over in half a minute.
    const walk = await mediating({ kind: 'drill', msPerDay: 1_000 });
    const officer = await house.person('police');
    const { deadlines } = await walk.read();
    const page = await DecisionPage.open(officer, walk.caseId, 'extend_deadline');
    const reason = officer.page
      .getByLabel('理由', { exact: true })
      .or(officer.page.getByLabel('理由（选填）', { exact: true }));
    const deadlineId = deadlines.find(({ status }) => status === 'armed')?.deadlineId;
    await page.fillIn({ deadlineId, ground: 'both_parties', reason: NOTE });
    await expect.poll(() => page.timesOnRecord('deadline_breached'), { timeout: 60_000 }).toBeGreaterThan(0);
    // By itself: nobody but the officer has touched the case since.
    await officer.page.getByText('案件已有变动').waitFor();
    expect(await reason.inputValue()).toBe(NOTE);
    await page.insist();
    await expect.poll(() => saidAt(officer.page, '期限')).toContain('该期限不在进行中');
    expect(await reason.inputValue()).toBe(NOTE);
    await officer.stop('refused: deadline_not_running');
  });
});

describe('when the line or the session is gone', () => {
  it('the session ends in a form: one signs in over it, nothing is lost, and it is sent once', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    const page = await DecisionPage.open(officer, caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await endSession(officer);
    // The page may hear of it by itself; then the sign-in is laid over it before anything is pressed.
    await page.confirmButton.click({ timeout: 3_000 }).catch(() => undefined);
    const dialog = officer.page.getByRole('dialog', { name: '登录已过期' });
    await dialog.waitFor();
    await officer.stop('session ended');
    const { demo } = inject('journeyPlatform');
    await dialog.getByLabel('用户名').fill(demo.users['police']!.username);
    await dialog.getByLabel('密码', { exact: true }).fill(demo.password);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.field('text').inputValue()).toBe(NOTE);
    await officer.page.getByRole('button', { name: '再次提交' }).or(page.confirmButton).first().click();
    await page.applied();
    expect(await page.timesOnRecord(RECORDED)).toBe(1);
  });

  it('no network: the form stays, the same is sent again, and stands once on record', async () => {
    const { caseId } = await mediating();
    const officer = await house.person('police');
    officer.watch.expectNoLine();
    const page = await DecisionPage.open(officer, caseId, 'record_note');
    await page.field('text').fill(NOTE);
    await officer.context.setOffline(true);
    await page.confirm();
    await officer.page.getByText('没有收到答复').first().waitFor();
    await officer.stop('decision, no answer');
    await officer.context.setOffline(false);
    await officer.page.getByRole('button', { name: '再次提交' }).click();
    await page.applied();
    expect(await page.timesOnRecord(RECORDED)).toBe(1);
  });
});
