/** The page of one decision, worked by a person: opened, filled in by its labels, confirmed, and read. */
import type { Locator } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { CatalogueDecision, Given } from '../../../demo/client/world.ts';
import type { Schema } from '../../../web/src/parts/schema-form/schema.ts';
import { decisionWords as words } from '../../../web/src/words/decision.ts';
import { formWords } from '../../../web/src/words/form.ts';
import type { Person } from './court-house.ts';
import { journeyWorld } from './disputes.ts';
import { fillDecision } from './fill-decision.ts';
import { namingFor } from './naming.ts';

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

  get happenedLabel(): string {
    return this.words.happenedAt + formWords[this.person.lang].optional;
  }

  /** The field with this label of the schema, such as `text`. */
  field(name: string): Locator {
    const { properties = {} } = this.entry.schema as Schema;
    const label = properties[name]?.[this.person.lang === 'zh' ? 'x-zh' : 'x-en'] ?? '';
    return this.person.page.getByLabel(label, { exact: true });
  }

  /** @param data as in the catalogue's examples, what it refers to by its ids in this case */
  async fillIn(data: Given['data'], onBehalfOf?: Given['onBehalfOf']): Promise<void> {
    const { key, page, lang, hands } = this.person;
    const world = await journeyWorld();
    const naming = await namingFor(world, key, this.caseId);
    const behalf = onBehalfOf === undefined ? {} : { onBehalfOf };
    await fillDecision({ page, lang, naming, hands }, world, { type: this.entry.type, data, ...behalf });
  }

  async confirm(): Promise<void> {
    await this.person.hands.press(this.confirmButton);
  }

  /** Presses again after each time the page has shown what moved meanwhile, until there is an answer. */
  async insist(): Promise<void> {
    const { staleAnyway, goOn, refusedTitle, appliedTitle } = this.words;
    const { page } = this.person;
    const onwards = page.getByRole('button', { name: new RegExp(`^(${staleAnyway}|${goOn})$`) });
    const answered = page
      .getByRole('alert')
      .filter({ hasText: refusedTitle })
      .or(page.getByRole('status').getByText(appliedTitle.split('{{')[0] ?? ''));
    await this.confirm();
    for (let times = 0; times < 5; times += 1) {
      await onwards.or(answered).first().waitFor();
      if (await answered.isVisible()) return;
      await onwards.click();
    }
    throw new Error(`${this.entry.type}: the case moved each time`);
  }

  /** The form as it stands: what is written, chosen and ticked in it. */
  async entered(): Promise<readonly string[]> {
    return await this.person.page.locator('form.schema-form').evaluate((form) => {
      const fields = [...form.querySelectorAll('input, textarea')] as (
        | HTMLInputElement
        | HTMLTextAreaElement
      )[];
      const written = fields.map((one) =>
        one instanceof HTMLInputElement && ['radio', 'checkbox'].includes(one.type)
          ? String(one.checked)
          : one.value,
      );
      // What a choice is called comes first; how it stands may move meanwhile.
      const chosen = [...form.querySelectorAll('.ant-select-content')].map(
        (one) => one.textContent.split(' · ')[0] ?? '',
      );
      return [...written, ...chosen];
    });
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
