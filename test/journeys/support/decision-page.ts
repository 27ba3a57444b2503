/** The page of one decision, worked by a person: opened, filled in by its labels, confirmed, and read. */
import type { Locator } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { CatalogueDecision } from '../../../demo/client/world.ts';
import type { Schema } from '../../../web/src/parts/schema-form/schema.ts';
import { decisionWords as words } from '../../../web/src/words/decision.ts';
import type { Person } from './court-house.ts';
import { journeyWorld } from './disputes.ts';
import { fillFields } from './fill-form.ts';

export class DecisionPage {
  readonly person: Person;
  readonly caseId: string;
  readonly entry: CatalogueDecision & { readonly en: string };

  private constructor(person: Person, caseId: string, entry: DecisionPage['entry']) {
    this.person = person;
    this.caseId = caseId;
    this.entry = entry;
  }

  static async open(person: Person, caseId: string, type: string): Promise<DecisionPage> {
    const entry = (await journeyWorld()).decision(type) as DecisionPage['entry'];
    const page = new DecisionPage(person, caseId, entry);
    await person.open(`/cases/${caseId}/decide/${type}`);
    await person.page.getByRole('heading', { level: 1, name: entry[person.lang], exact: true }).waitFor();
    return page;
  }

  get words() {
    return words[this.person.lang];
  }

  get confirmButton(): Locator {
    const name = this.words.confirm.replace('{{what}}', this.entry[this.person.lang]);
    return this.person.page.getByRole('button', { name, exact: true });
  }

  /** The field with this label of the schema, such as `text`. */
  field(name: string): Locator {
    const { properties = {} } = this.entry.schema as Schema;
    const label = properties[name]?.[this.person.lang === 'zh' ? 'x-zh' : 'x-en'] ?? '';
    return this.person.page.getByLabel(label, { exact: true });
  }

  /** @param data as in the catalogue's examples, without references */
  async fill(data: Readonly<Record<string, unknown>>): Promise<void> {
    const { page, lang } = this.person;
    await fillFields({ page, lang, naming: (_, id) => [id] }, page.locator('form'), this.entry.schema, data);
  }

  async confirm(): Promise<void> {
    await this.confirmButton.click();
  }

  async applied(): Promise<void> {
    const said = this.words.appliedTitle.replace('{{what}}', this.entry[this.person.lang]);
    await this.person.page.getByRole('status').getByText(said).waitFor();
  }

  /** How often this decision stands in the record. */
  async timesOnRecord(event: string): Promise<number> {
    const client = await (await journeyWorld()).as('supervisor');
    const { body } = await client.get<{ items: { type: string }[] }>(
      `/api/cases/${this.caseId}/events?limit=200`,
    );
    return body.items.filter(({ type }) => type === event).length;
  }
}

/** Ends the session of whoever works at that page, as an administrator or the passing of time would: the page is not told. */
export async function endSession(person: Person): Promise<void> {
  const { address } = inject('journeyPlatform');
  const cookie = (await person.context.cookies(address))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const headers = { cookie, origin: address, 'content-type': 'application/json' };
  const { status } = await fetch(`${address}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
  expect(status).toBe(200);
}
