/** A delegated task as its performer carries it out on the page: taken, filled in, read back, sent. */
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { consents } from '../../../demo/walker/journey-station.ts';
import { TaskWalk } from '../../../demo/walker/task-walk.ts';
import type { ServiceGuide } from '../../../web/src/api/generated.ts';
import { actSchema } from '../../../web/src/screens/task/act-schema.ts';
import { tasksWords as words } from '../../../web/src/words/tasks.ts';
import type { Person } from './court-house.ts';
import { journeyWorld, noise } from './disputes.ts';
import { photograph } from './errand.ts';
import { fillFields } from './fill-form.ts';

export interface AskedTask {
  readonly walk: CaseWalk;
  readonly task: TaskWalk;
}

/** The judge who mediates asks the station to find out how the respondent is reached. */
export async function contactAsked(): Promise<AskedTask> {
  const walk = await noise();
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  await walk.decide('accept_referral', { leadsTo: 'judge_mediation' });
  await consents(walk, 'judge_mediation');
  return { walk, task: await TaskWalk.issue(walk, 'contact') };
}

interface SeenTask {
  readonly status: string;
  readonly attempts: readonly unknown[];
  readonly service?: ServiceGuide;
}

/** Of an example of the catalogue: what the schema's form asks, and what has controls of its own. */
interface Visit {
  readonly facts?: { readonly method?: string };
  readonly place?: { readonly address?: string };
  readonly evidence?: readonly unknown[];
}

/** As examples call the parties. */
const PARTY_NAMES: Readonly<Record<string, string>> = { 'party-1': '张建设', 'party-2': '李红梅' };

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export class TaskPage {
  readonly person: Person;
  readonly taskId: string;

  constructor(person: Person, taskId: string) {
    this.person = person;
    this.taskId = taskId;
  }

  get words() {
    return words[this.person.lang];
  }

  async open(): Promise<void> {
    await this.person.open(`/tasks/${this.taskId}`);
    await this.person.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async #actName(act: string): Promise<string> {
    const { vocabularies } = (await journeyWorld()).catalogue as unknown as {
      vocabularies: Readonly<Record<string, readonly Coded[]>>;
    };
    return vocabularies['taskAct']?.find((one) => one.code === act)?.[this.person.lang] ?? act;
  }

  async take(): Promise<void> {
    const { page, hands } = this.person;
    await hands.press(page.getByRole('button', { name: await this.#actName('accept'), exact: true }));
  }

  async #choose(act: string): Promise<void> {
    const { page, hands } = this.person;
    const acts = page.getByRole('radiogroup', { name: this.words.chooseAct });
    const name = await this.#actName(act);
    // antd hides the box of such a choice: a mouse presses its words.
    if (hands.pointer) await hands.press(acts.getByText(name, { exact: true }));
    else await hands.check(acts.getByRole('radio', { name, exact: true }));
  }

  async #visited({ place, evidence = [] }: Visit): Promise<void> {
    const { page } = this.person;
    if (place?.address !== undefined)
      await page.getByLabel(this.words.placeAddress, { exact: true }).fill(place.address);
    if (evidence.length === 0) return;
    const file = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: await photograph(120, 90) };
    await page.getByLabel(this.words.album, { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: new RegExp(this.words.remove.replace('{{name}}', '')) }).waitFor();
  }

  /** Fills in the result and the visit as the catalogue's example of the kind tells them. */
  async complete(kind: string): Promise<void> {
    const { page, lang, hands } = this.person;
    await this.#choose('complete');
    const { schemas, examples } = (await journeyWorld()).taskKind(kind);
    const { attempt = {}, ...result } = examples.complete as { readonly attempt?: Visit };
    const { place: _place, evidence: _evidence, ...visit } = attempt;
    const { service } = await this.seen();
    const schema = actSchema(schemas.complete, {
      act: 'complete',
      withAttempt: true,
      all: false,
      method: attempt.facts?.method,
      guide: service,
    });
    const naming = (_ref: string, id: string) => [PARTY_NAMES[id] ?? ''];
    const form = page.locator('form.schema-form');
    await fillFields({ page, lang, hands, naming }, form, schema, { ...result, attempt: visit });
    await this.#visited(attempt);
  }

  async readBack(): Promise<void> {
    const { page, hands } = this.person;
    await hands.press(page.getByRole('button', { name: this.words.next, exact: true }));
    await page.getByRole('dialog').getByText(this.words.readBackHint).waitFor();
  }

  /** Fills in how the respondent was reached, up to the sentence that is read back. */
  async reached(): Promise<void> {
    await this.complete('contact');
    await this.readBack();
  }

  async send(): Promise<void> {
    const { page, hands } = this.person;
    await hands.press(page.getByRole('dialog').getByRole('button', { name: this.words.send }));
    await this.person.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** What the court sees of it. */
  async seen(): Promise<SeenTask> {
    const { status, body } = await (await (await journeyWorld()).as('judge')).get<SeenTask>(
      `/api/tasks/${this.taskId}`,
    );
    if (status !== 200) throw new Error(`the task cannot be read: ${status}`);
    return body;
  }
}
