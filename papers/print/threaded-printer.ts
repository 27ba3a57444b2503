/** Prints in a thread of its own, so that the API goes on answering; begun with the first paper, begun anew after one that takes too long. */
import { Worker } from 'node:worker_threads';
import type { PaperPrinter, Printed, PrintRequest } from './printer.ts';

interface Waiting {
  readonly no: number;
  readonly request: PrintRequest;
  readonly resolve: (printed: Printed) => void;
  readonly reject: (error: Error) => void;
}

export interface Answer {
  readonly no: number;
  readonly printed?: Printed;
  readonly failed?: string;
}

/** What the printer asks of a thread. */
export interface PrintThread {
  on(event: 'message', listener: (answer: Answer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  postMessage(message: { readonly no: number; readonly request: PrintRequest }, moved: readonly []): void;
  unref(): void;
  terminate(): Promise<unknown>;
}

export interface PrinterSettings {
  /** Papers that wait at once; one more is told to come again. */
  readonly waiting?: number;
  /** A print that takes longer is given up with its thread. */
  readonly patienceMs?: number;
  readonly begin?: () => PrintThread;
}

const WAITING = 40;
const PATIENCE_MS = 20_000;

const beginThread = (): PrintThread => new Worker(new URL('./print-thread.ts', import.meta.url));

export class ThreadedPrinter implements PaperPrinter {
  readonly #settings: Required<PrinterSettings>;
  #thread: PrintThread | undefined;
  #queue: Waiting[] = [];
  #current: Waiting | undefined;
  #late: NodeJS.Timeout | undefined;
  #no = 0;

  constructor({ waiting = WAITING, patienceMs = PATIENCE_MS, begin = beginThread }: PrinterSettings = {}) {
    this.#settings = { waiting, patienceMs, begin };
  }

  print(request: PrintRequest): Promise<Printed> {
    if (this.#queue.length >= this.#settings.waiting) return Promise.resolve({ kind: 'busy' });
    this.#no += 1;
    const no = this.#no;
    return new Promise((resolve, reject) => {
      this.#queue.push({ no, request, resolve, reject });
      this.#next();
    });
  }

  async end(): Promise<void> {
    const waiting = [...(this.#current === undefined ? [] : [this.#current]), ...this.#queue];
    this.#queue = [];
    for (const one of waiting) one.reject(new Error('the printer has ended'));
    await this.#stop();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#current = next;
    this.#late = setTimeout(
      () => this.#giveUp(new Error('printing took too long')),
      this.#settings.patienceMs,
    );
    this.#started().postMessage({ no: next.no, request: next.request }, []);
  }

  /** What a thread says after it was given up is no answer to anybody. */
  #started(): PrintThread {
    if (this.#thread !== undefined) return this.#thread;
    const thread = this.#settings.begin();
    thread.on('message', (answer) => {
      if (this.#thread === thread) this.#answered(answer);
    });
    thread.on('error', ({ name }) => {
      if (this.#thread === thread) this.#giveUp(new Error(`the printing thread failed: ${name}`));
    });
    thread.unref();
    this.#thread = thread;
    return thread;
  }

  #answered({ no, printed, failed }: Answer): void {
    if (this.#current?.no !== no) return;
    const current = this.#settle();
    if (printed === undefined) current?.reject(new Error(`the paper could not be printed: ${failed ?? ''}`));
    else current?.resolve(printed);
    this.#next();
  }

  #giveUp(error: Error): void {
    const current = this.#settle();
    void this.#stop();
    current?.reject(error);
    this.#next();
  }

  #settle(): Waiting | undefined {
    clearTimeout(this.#late);
    const current = this.#current;
    this.#current = undefined;
    return current;
  }

  async #stop(): Promise<void> {
    this.#settle();
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}
