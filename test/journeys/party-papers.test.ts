/** 我的文书: from the code to the signature on the own telephone; the mediator sees it under the agreement (解纷码, ADR 0042). */
import { describe, it } from 'vitest';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { agreeAtStation } from '../../demo/walker/journey-station.ts';
import { issuedPapersWords } from '../../web/src/words/issued-papers.ts';
import { partyPapersWords } from '../../web/src/words/party-papers.ts';
import { statesWords } from '../../web/src/words/states.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { noise } from './support/disputes.ts';
import { enterDispute, giveCode } from './support/party-door.ts';

const house = courtHouse();
const NUMBER = '0001';
const DUE_IN = 20;
const NAME = { zh: '人民调解协议书', en: 'agreement of people’s mediation' } as const;

const wordsOf = ({ lang }: Person) => partyPapersWords[lang];

const paperName = (person: Person): string =>
  wordsOf(person).version.replace('{{name}}', NAME[person.lang]).replace('{{no}}', '1');

const named = (person: Person, template: string): string => template.replace('{{name}}', paperName(person));

async function agreed(): Promise<CaseWalk> {
  const walk = await noise();
  await agreeAtStation(walk, DUE_IN);
  return walk;
}

/** The mediator at the desk issues the agreement. */
async function issued(walk: CaseWalk): Promise<Person> {
  const mediator = await house.person('mediator');
  await mediator.open(`/cases/${walk.caseId}?tab=papers`);
  const issue = issuedPapersWords.zh.issueOf.split('{{name}}')[0] ?? '';
  await mediator.page.getByRole('button', { name: new RegExp(`^${issue}${NAME.zh}（`) }).click();
  await mediator.page.getByRole('status').filter({ hasText: '已成文' }).waitFor();
  return mediator;
}

async function atOwnPage(walk: CaseWalk, how: Parameters<typeof house.visitor>[0]): Promise<Person> {
  const code = await giveCode(await house.person('police'), walk);
  const party = await house.visitor(how);
  await party.open('/party');
  await enterDispute(party, code, NUMBER);
  await party.page.getByRole('heading', { name: wordsOf(party).title, exact: true }).waitFor();
  return party;
}

const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true });

async function draw({ page }: Person, label: string): Promise<void> {
  const glass = page.getByRole('img', { name: label, exact: true });
  await glass.scrollIntoViewIfNeeded();
  const box = await glass.boundingBox();
  if (box === null) throw new Error('no glass');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 30, middle);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1)
    await page.mouse.move(box.x + 30 + step * 8, middle + (step % 2) * 20);
  await page.mouse.up();
}

describe.each(SIZES.map((how) => [inWords(how), how] as const))('a party, %s', (_words, how) => {
  it('reads the agreement from the code on, signs it with a finger, and the mediator sees that they did', async () => {
    const walk = await agreed();
    const party = await atOwnPage(walk, how);
    const { page } = party;
    const t = wordsOf(party);
    await page.getByText(t.none, { exact: true }).waitFor();
    await party.stop('own papers, none');
    const mediator = await issued(walk);
    await page.reload();
    await button(party, named(party, t.open)).click();
    await page.getByTitle(named(party, t.frame), { exact: true }).waitFor();
    const picture = party.phone && party.lang === 'zh';
    await button(party, named(party, t.confirm)).click();
    await page.getByText(t.readFirst, { exact: true }).waitFor();
    await page.getByLabel(t.read, { exact: true }).check();
    await button(party, named(party, t.confirm)).click();
    await page.getByText(t.drawFirst, { exact: true }).waitFor();
    await draw(party, t.pad);
    await page.getByText(t.drawFirst, { exact: true }).waitFor({ state: 'detached' });
    await party.stop('own papers, signing', picture ? 'party-signing-phone' : undefined);
    party.watch.expectNoLine();
    await party.context.setOffline(true);
    await button(party, named(party, t.confirm)).click();
    await page.getByText(statesWords[party.lang].noAnswer).first().waitFor();
    await party.stop('own papers, signing without a line');
    await party.context.setOffline(false);
    await button(party, named(party, t.confirm)).click();
    await page.getByText(t.done, { exact: true }).waitFor();
    await party.stop('own papers, signed');
    await mediator.page.reload();
    await mediator.page.getByText(issuedPapersWords.zh.byCode, { exact: false }).first().waitFor();
  });
});
