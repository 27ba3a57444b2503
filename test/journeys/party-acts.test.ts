/** 本人凭解纷码办理: on the own telephone a party consents, takes it back, and confirms the address; the desk sees who did it (ADR 0039). */
import { describe, expect, it } from 'vitest';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { caseWords } from '../../web/src/words/case.ts';
import { messageWords } from '../../web/src/words/messages.ts';
import { partyWords } from '../../web/src/words/party.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { noise } from './support/disputes.ts';
import { enterDispute, giveCode } from './support/party-door.ts';

const house = courtHouse();
/** The last four of the telephone of whom `openNoise` has as applicant. */
const NUMBER = '0001';

const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true });

async function atStation(): Promise<CaseWalk> {
  const walk = await noise();
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  return walk;
}

async function atOwnPage(walk: CaseWalk, how: Parameters<typeof house.visitor>[0]): Promise<Person> {
  const clerk = await house.person('police');
  const code = await giveCode(clerk, walk);
  const party = await house.visitor(how);
  await party.open('/party');
  await enterDispute(party, code, NUMBER);
  await party.page.getByText(partyWords[party.lang].acts, { exact: true }).waitFor();
  return party;
}

describe.each(SIZES.map((how) => [inWords(how), how] as const))('a party, %s', (_words, how) => {
  it('consents to the mediation after reading what it is, takes it back, and the desk reads who did it', async () => {
    const walk = await atStation();
    const party = await atOwnPage(walk, how);
    const t = partyWords[party.lang];
    const give = party.lang === 'en' ? 'Consent to the mediation' : '同意调解';
    const withdraw = party.lang === 'en' ? 'Withdraw the consent' : '撤回同意';
    await button(party, give).click();
    await button(party, t.confirm.replace('{{what}}', give)).click();
    await party.page.getByText(t.readFirst, { exact: true }).waitFor();
    await party.stop('own dispute, consent not read');
    await party.page.getByLabel(t.read, { exact: true }).check();
    await button(party, t.confirm.replace('{{what}}', give)).click();
    await party.page.getByText(t.applied, { exact: true }).waitFor();
    await button(party, withdraw).waitFor();
    await party.stop('own dispute, consented', party.phone && party.lang === 'zh' ? 'party-acts' : undefined);
    const clerk = await house.person('police');
    await clerk.open(`/cases/${walk.caseId}?tab=story`);
    await clerk.page
      .getByText(caseWords.zh.themself.replace('{{party}}', ''), { exact: false })
      .first()
      .waitFor();
    await button(party, withdraw).click();
    await party.page.getByLabel(t.read, { exact: true }).check();
    await button(party, t.confirm.replace('{{what}}', withdraw)).click();
    await party.page.getByText(t.applied, { exact: true }).waitFor();
    await expect.poll(async () => (await walk.read()).stage).toBe('awaiting_judge');
    await party.stop('own dispute, consent withdrawn');
  });
});

describe('a party on the telephone', () => {
  it('confirms the address, and is told what is done at the counter', async () => {
    const walk = await noise();
    await walk.decide('triage', { leadsTo: 'filing_preparation' });
    const complaint = { leadsTo: 'filing_review', party: await walk.party('applicant') };
    await walk.decide('submit_complaint', complaint);
    const party = await atOwnPage(walk, { phone: true });
    const { page } = party;
    const t = partyWords.zh;
    await button(party, '确认送达地址').click();
    await page.getByLabel(t.read, { exact: true }).check();
    await button(party, t.confirm.replace('{{what}}', '确认送达地址')).click();
    await page.getByText(t.enterAddress, { exact: true }).waitFor();
    await page.getByLabel(t.address, { exact: true }).fill('佳木斯市郊区长青乡1组');
    await party.stop('own dispute, address');
    party.watch.expectNoLine();
    await party.context.setOffline(true);
    await button(party, t.confirm.replace('{{what}}', '确认送达地址')).click();
    await page.getByText(statesWords.zh.noAnswer).first().waitFor();
    await party.stop('own dispute, address without a line');
    await party.context.setOffline(false);
    await button(party, t.confirm.replace('{{what}}', '确认送达地址')).click();
    await page.getByText(t.applied, { exact: true }).waitFor();
    await page.getByText('更改已经确认的送达地址', { exact: false }).waitFor();
    await party.stop('own dispute, address confirmed');
    await walk.decide('request_correction');
    const filing = await house.person('filing');
    await filing.open(`/cases/${walk.caseId}?tab=people`);
    await filing.page.getByText(messageWords.zh.exercise, { exact: true }).waitFor();
    await filing.stop('messages to the parties');
  });
});
