/**
 * Cases without Temporal: the workflow's own memory and order of inputs over the real database, for tests of the HTTP
 * side. `paused` behaves like an outage: messages are refused and nothing is decided.
 */
import type { CaseMessenger } from '../../../api/cases/case-messenger.ts';
import type { Database } from '../../../db/client.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { readCalendar } from '../../../db/queries/time/read-calendar.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import { CaseMemory } from '../../../workflows/case-memory.ts';
import { nextInput } from '../../../workflows/next-input.ts';

class RunningCase {
  readonly #db: Database;
  readonly #memory: CaseMemory;
  #queue: CaseInput[] = [];
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void>;

  constructor(db: Database, caseId: string) {
    this.#db = db;
    this.#memory = new CaseMemory(caseId);
    this.#turn = this.#load();
  }

  async take(input: CaseInput | undefined): Promise<void> {
    const work = this.#turn.then(async () => {
      const known = (one: CaseInput) => this.#queue.some((queued) => queued.inputId === one.inputId);
      if (input !== undefined && !this.#memory.recorded.has(input.inputId) && !known(input)) {
        this.#queue.push(input);
      }
      await this.#run();
    });
    this.#turn = work.catch(() => undefined);
    await work;
  }

  stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#turn;
  }

  async #load(): Promise<void> {
    const { caseId } = this.#memory;
    let afterInputNo = 0;
    for (;;) {
      const page = await loadCase(this.#db, { caseId, afterInputNo, limit: 100 });
      this.#memory.calendar = page.calendar;
      this.#memory.take(page);
      this.#queue.push(...page.pending.filter((input) => !this.#memory.recorded.has(input.inputId)));
      if (!page.more) return;
      afterInputNo = page.inputs.at(-1)?.inputNo ?? afterInputNo;
    }
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    for (;;) {
      const next = nextInput(this.#queue, this.#memory.state, Date.now());
      if (next.kind === 'wait') {
        if (next.until !== undefined) this.#wake(next.until);
        return;
      }
      // As the workflow does: what is in force when its turn comes.
      if (next.input.kind === 'calendar') this.#memory.calendar = await readCalendar(this.#db);
      const reply = await recordInput(this.#db, this.#memory.assess(next.input));
      this.#memory.take(reply);
      if (reply.status === 'stored' && this.#memory.missedCalendar(reply))
        this.#memory.calendar = await readCalendar(this.#db);
      this.#queue = this.#queue.filter((one) => !this.#memory.recorded.has(one.inputId));
    }
  }

  #wake(at: number): void {
    const pause = Math.min(Math.max(1, at - Date.now()), 2 ** 30);
    this.#timer = setTimeout(() => void this.take(undefined).catch(() => undefined), pause);
  }
}

export class InProcessCases implements CaseMessenger {
  readonly #db: Database;
  readonly #cases = new Map<string, RunningCase>();
  paused = false;
  delivered = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  async open(caseId: string): Promise<void> {
    await this.#case(caseId).take(undefined);
  }

  async decide(caseId: string, input: CaseInput): Promise<void> {
    await this.#case(caseId).take(input);
  }

  async complete(caseId: string, input: CaseInput): Promise<void> {
    await this.decide(caseId, input);
  }

  async end(): Promise<void> {
    this.paused = true;
    await Promise.all([...this.#cases.values()].map((one) => one.stop()));
  }

  #case(caseId: string): RunningCase {
    if (this.paused) throw new Error('the workflow service does not answer');
    this.delivered += 1;
    const running = this.#cases.get(caseId) ?? new RunningCase(this.#db, caseId);
    this.#cases.set(caseId, running);
    return running;
  }
}
