/** The code of a party, from the desk to the door of the own page (解纷码, ADR 0036). */
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { partyCodeWords, partyWords } from '../../../web/src/words/party.ts';
import type { Person } from './court-house.ts';

/** The clerk at the desk gives the first party a code. @returns the code as it stands on the screen */
export async function giveCode(clerk: Person, { caseId }: CaseWalk): Promise<string> {
  const { page, lang } = clerk;
  const t = partyCodeWords[lang];
  await clerk.open(`/cases/${caseId}?tab=people`);
  await page
    .getByRole('button', { name: new RegExp(`^(${t.give}|${t.replace}) `) })
    .first()
    .click();
  const replace = page.getByRole('button', { name: t.yes, exact: true });
  const shown = page.locator('.party-code-letters');
  await replace.or(shown).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  await shown.waitFor();
  return ((await shown.textContent()) ?? '').trim().slice(0, 14);
}

export async function enterDispute(party: Person, code: string, number: string): Promise<void> {
  const t = partyWords[party.lang];
  await party.page.getByLabel(t.code, { exact: true }).fill(code);
  await party.page.getByLabel(t.number, { exact: true }).fill(number);
  await party.page.getByRole('button', { name: t.open, exact: true }).click();
}
