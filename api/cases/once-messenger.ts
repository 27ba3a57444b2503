/**
 * Brings each input to its case once, however long the answer takes. What Temporal took it holds, in the run that was
 * signalled, and a new run reads the inbox; another signal would only lengthen the history that has to be replayed
 * (ADR 0018). What was lost all the same is found by the worker's look at cases that owe an answer.
 */
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import type { CaseInput, OpeningInput } from '../../domain/kernel/input.ts';
import type { CaseMessenger, TaskCompletion } from './case-messenger.ts';

/** Beyond so many the oldest are forgotten: one of them may be brought again, which does no harm. */
const REMEMBERED = 50_000;

export class OnceMessenger implements CaseMessenger {
  readonly #way: CaseMessenger;
  readonly #taken = new Set<string>();

  constructor(way: CaseMessenger) {
    this.#way = way;
  }

  /** Temporal took this input from this process. */
  took(inputId: string): boolean {
    return this.#taken.has(inputId);
  }

  open(caseId: string, input: OpeningInput, calendar?: Calendar): Promise<void> {
    return this.#way.open(caseId, input, calendar);
  }

  async decide(caseId: string, input: CaseInput): Promise<void> {
    // A release's id is one of its case alone, a calendar's the same in every case; no relay asks after either.
    if (input.kind === 'release' || input.kind === 'calendar') return await this.#way.decide(caseId, input);
    if (this.took(input.inputId)) return;
    await this.#way.decide(caseId, input);
    this.#remember(input.inputId);
  }

  async complete(caseId: string, input: TaskCompletion): Promise<void> {
    if (this.took(input.inputId)) return;
    await this.#way.complete(caseId, input);
    this.#remember(input.inputId);
  }

  #remember(inputId: string): void {
    this.#taken.add(inputId);
    const [oldest] = this.#taken;
    if (this.#taken.size > REMEMBERED && oldest !== undefined) this.#taken.delete(oldest);
  }
}
