/** A delegated task as its performer carries it out on the page: taken, filled in, read back, sent. */
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { consents } from '../../../demo/walker/journey-station.ts';
import { TaskWalk } from '../../../demo/walker/task-walk.ts';
import { tasksWords as words } from '../../../web/src/words/tasks.ts';
import type { Person } from './court-house.ts';
import { journeyWorld, noise } from './disputes.ts';
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
}

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
    await this.person.page.getByRole('button', { name: await this.#actName('accept'), exact: true }).click();
  }

  /** Fills in how the respondent was reached, up to the sentence that is read back. */
  async reached(): Promise<void> {
    const { page, lang } = this.person;
    const acts = page.getByRole('radiogroup', { name: this.words.chooseAct });
    await acts.getByText(await this.#actName('complete'), { exact: true }).click();
    const { schemas, examples } = (await journeyWorld()).taskKind('contact');
    const filling = { page, lang, naming: () => [''] } as const;
    await fillFields(filling, page.locator('form.schema-form'), schemas.complete, examples.complete);
    await page.getByRole('button', { name: this.words.next, exact: true }).click();
    await page.getByRole('dialog').getByText(this.words.readBackHint).waitFor();
  }

  async send(): Promise<void> {
    await this.person.page.getByRole('dialog').getByRole('button', { name: this.words.send }).click();
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
